package org.lianshen.round.web;

import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.identity.Callers;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.round.ReopenedSheets;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reviews that are asked for again, over HTTP: by their author, the officer, the chair. */
@RestController
class ReopenedSheetController {

    private final ReopenedSheets reopened;
    private final Callers callers;

    ReopenedSheetController(ReopenedSheets reopened, Callers callers) {
        this.reopened = reopened;
        this.callers = callers;
    }

    /**
     * Why a sheet is sent back.
     *
     * @param reason in the officer's words
     */
    record Reason(@Nullable String reason) {}

    /**
     * Who was asked.
     *
     * @param id the new assignment
     */
    record Asked(AssignmentId id) {}

    @PostMapping("/api/reviews/{id}/taking-back")
    @PreAuthorize("hasRole('EXPERT')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String id) {
        reopened.takeBack(new AssignmentId(id), callers.current().account());
    }

    @PostMapping("/api/rounds/{call}/{direction}/proposals/{number}/reviews/{id}/return")
    @PreAuthorize("hasRole('OFFICER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendBack(
            @PathVariable String call,
            @PathVariable String direction,
            @PathVariable String number,
            @PathVariable String id,
            @RequestBody Reason body) {
        reopened.sendBack(
                new DirectionId(call, direction),
                new ProposalNumber(number),
                new AssignmentId(id),
                body.reason(),
                callers.current().account());
    }

    @PostMapping("/api/rounds/{call}/{direction}/proposals/{number}/experts")
    @PreAuthorize("hasRole('CHAIR')")
    @ResponseStatus(HttpStatus.CREATED)
    Asked askOneMore(@PathVariable String call, @PathVariable String direction, @PathVariable String number) {
        return new Asked(reopened.askOneMore(
                new DirectionId(call, direction),
                new ProposalNumber(number),
                callers.current().account()));
    }
}
