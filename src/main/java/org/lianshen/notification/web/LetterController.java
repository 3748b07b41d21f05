package org.lianshen.notification.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.notification.Letter;
import org.lianshen.notification.LetterState;
import org.lianshen.notification.OutboxDesk;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outbox for programs of staff. */
@RestController
@RequestMapping("/api/letters")
class LetterController {

    private final OutboxDesk desk;

    LetterController(OutboxDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    LetterPage list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(defaultValue = "0") int page) {
        var found = desk.page(state, ProposalNumber.ofNullable(number), page);
        return new LetterPage(
                found.items().stream().map(LetterLine::of).toList(), found.page(), found.pageSize(), found.total());
    }

    @GetMapping("/{id}")
    Letter read(@PathVariable long id) {
        return desk.read(id);
    }

    @PostMapping("/{id}/resend")
    Letter resend(@PathVariable long id, @RequestBody(required = false) @Nullable Resending body) {
        return desk.resend(id, body == null ? null : body.address());
    }

    /**
     * How to send a letter again.
     *
     * @param address a corrected address, or null to keep the old one
     */
    record Resending(@Nullable String address) {}

    /**
     * One page of a listing.
     *
     * @param items the letters without their text
     * @param page which page, from 0
     * @param pageSize how many a full page has
     * @param total how many there are in all
     */
    record LetterPage(List<LetterLine> items, int page, int pageSize, long total) {}

    /** A letter in a listing; the components are those of {@link Letter}. */
    record LetterLine(
            long id,
            String kind,
            @Nullable String number,
            String recipientName,
            String address,
            String subject,
            LetterState state,
            int attempts,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant sentAt) {

        static LetterLine of(Letter letter) {
            return new LetterLine(
                    letter.id(),
                    letter.kind(),
                    letter.number() == null ? null : letter.number().value(),
                    letter.recipientName(),
                    letter.address(),
                    letter.subject(),
                    letter.state(),
                    letter.attempts(),
                    letter.lastError(),
                    letter.createdAt(),
                    letter.sentAt());
        }
    }
}
