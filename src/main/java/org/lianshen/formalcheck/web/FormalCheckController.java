package org.lianshen.formalcheck.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.lianshen.formalcheck.FormalCheck;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.content.ContentReader;
import org.lianshen.proposal.content.ProposalContent;
import org.lianshen.proposal.content.WellFormedness;
import org.lianshen.time.Beijing;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The formal check for anyone logged in. */
@RestController
class FormalCheckController {

    private final ContentReader reader;
    private final WellFormedness wellFormedness;
    private final FormalCheck check;
    private final Clock clock;

    FormalCheckController(ContentReader reader, WellFormedness wellFormedness, FormalCheck check, Clock clock) {
        this.reader = reader;
        this.wellFormedness = wellFormedness;
        this.check = check;
        this.clock = clock;
    }

    /** Checks a proposal against its direction's rules and stores nothing. */
    @PostMapping(
            path = "/api/formal-checks",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Check a proposal formally; nothing is stored")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ProposalContent.class)))
    CheckView check(@RequestBody byte[] proposal, @RequestParam(required = false) @Nullable String asOf) {
        LocalDate day = asOf == null ? LocalDate.now(clock.withZone(Beijing.ZONE)) : day(asOf);
        ProposalContent content = wellFormedness.requireComplete(reader.read(proposal));
        return CheckView.of(check.check(content, day));
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1 || day.getYear() > 9999) {
                throw new DateTimeParseException("Not a year of four digits", text, 0);
            }
            return day;
        } catch (DateTimeParseException noDay) {
            Refusal refusal = Refusal.unacceptable("/asOf", Text.of("formalcheck.as-of-is-a-date"));
            refusal.initCause(noDay);
            throw refusal;
        }
    }
}
