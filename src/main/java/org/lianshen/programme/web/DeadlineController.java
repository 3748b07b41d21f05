package org.lianshen.programme.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.web.CallViews.ChangeView;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The officers' hand on the calendar of a direction. */
@RestController
@RequestMapping(path = "/api/calls/{call}/directions/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
class DeadlineController {

    private final Deadlines deadlines;
    private final Callers callers;

    DeadlineController(Deadlines deadlines, Callers callers) {
        this.deadlines = deadlines;
        this.callers = callers;
    }

    /**
     * A deadline to extend.
     *
     * @param kind {@code applicants}, {@code recommenders}, {@code agency} or {@code review}
     * @param agency whose, where several agencies confirm
     * @param until the new moment, with its offset
     * @param reason why
     */
    record Extension(
            @Nullable String kind,
            @Nullable String agency,
            @Nullable String until,
            @Nullable String reason) {}

    /**
     * An intake to close, or to open again.
     *
     * @param reason why
     */
    record Closing(@Nullable String reason) {}

    /** All decisions about the direction's deadlines, oldest first. */
    @GetMapping("/deadlines")
    List<ChangeView> history(@PathVariable String call, @PathVariable String code) {
        return deadlines.history(new DirectionId(call, code)).stream()
                .map(ChangeView::of)
                .toList();
    }

    /** Extends a deadline that has not passed. */
    @PostMapping(path = "/deadlines", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ChangeView extend(@PathVariable String call, @PathVariable String code, @RequestBody Extension wanted) {
        List<FieldError> errors = new ArrayList<>();
        DeadlineKind kind = Word.find(DeadlineKind.class, wanted.kind() == null ? "" : wanted.kind())
                .orElse(null);
        Instant until = moment(wanted.until());
        if (kind == null) {
            String words = String.join(" ", Word.all(DeadlineKind.class));
            errors.add(FieldError.at("/kind", Text.of("programme.one-of", words)));
        }
        if (until == null) {
            errors.add(FieldError.at("/until", Text.of("programme.time-with-its-offset")));
        }
        if (kind == null || until == null) {
            throw Refusal.malformed(errors);
        }
        return ChangeView.of(deadlines.extend(
                new DirectionId(call, code),
                kind,
                wanted.agency(),
                until,
                orEmpty(wanted.reason()),
                callers.current().account()));
    }

    /** Closes the intake now. */
    @PostMapping(path = "/closing", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ChangeView close(@PathVariable String call, @PathVariable String code, @RequestBody Closing wanted) {
        return ChangeView.of(deadlines.close(
                new DirectionId(call, code),
                orEmpty(wanted.reason()),
                callers.current().account()));
    }

    /** Undoes an early closing, until somebody has acted on it. */
    @PostMapping(path = "/reopening", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ChangeView reopen(@PathVariable String call, @PathVariable String code, @RequestBody Closing wanted) {
        return ChangeView.of(deadlines.reopen(
                new DirectionId(call, code),
                orEmpty(wanted.reason()),
                callers.current().account()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            OffsetDateTime time = text == null ? null : OffsetDateTime.parse(text);
            return time == null || time.getYear() > 9999 ? null : time.toInstant();
        } catch (DateTimeParseException noMoment) {
            return null;
        }
    }
}
