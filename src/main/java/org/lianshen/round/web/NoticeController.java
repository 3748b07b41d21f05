package org.lianshen.round.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.DirectionId;
import org.lianshen.round.Objection;
import org.lianshen.round.ObjectionIntake;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The public notices, for programs. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private final PublicNotices notices;
    private final ObjectionIntake intake;

    NoticeController(PublicNotices notices, ObjectionIntake intake) {
        this.notices = notices;
        this.intake = intake;
    }

    @GetMapping
    List<PublicNotices.Summary> list() {
        return notices.all();
    }

    @GetMapping("/{call}/{direction}")
    PublicNotices.Detail notice(@PathVariable String call, @PathVariable String direction) {
        return notices.of(new DirectionId(call, direction));
    }

    /** Anybody objects; what is answered names nobody. */
    @PostMapping("/{call}/{direction}/objections")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken object(@PathVariable String call, @PathVariable String direction, @RequestBody JsonNode body) {
        var taken =
                intake.receive(new DirectionId(call, direction), Filing.of(body).statement(), null);
        return new Taken(taken.id(), taken.number().value(), taken.state(), taken.filedAt(), taken.confirmUntil());
    }

    /**
     * An objection that was taken in.
     *
     * @param id its id
     * @param number the proposal
     * @param state unverified: a letter to the address asks to confirm it
     * @param filedAt when it came, which counts
     * @param confirmUntil until when it is to be confirmed
     */
    record Taken(
            String id,
            String number,
            Objection.State state,
            Instant filedAt,
            @Nullable Instant confirmUntil) {}
}
