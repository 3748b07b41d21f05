package org.lianshen.programme.web;

import java.util.List;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.web.CallViews.CallSummary;
import org.lianshen.programme.web.CallViews.CallView;
import org.lianshen.programme.web.CallViews.DirectionView;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published calls and directions, for everyone. */
@RestController
@RequestMapping(path = "/api/calls", produces = MediaType.APPLICATION_JSON_VALUE)
class CallController {

    private final Catalogue catalogue;
    private final Deadlines deadlines;

    CallController(Catalogue catalogue, Deadlines deadlines) {
        this.catalogue = catalogue;
        this.deadlines = deadlines;
    }

    /** All calls. */
    @GetMapping
    List<CallSummary> calls() {
        return catalogue.calls().stream()
                .map(call -> new CallSummary(call.id(), call.name()))
                .toList();
    }

    /** One call with its directions. */
    @GetMapping("/{call}")
    CallView call(@PathVariable String call) {
        return catalogue.call(call).map(CallView::of).orElseThrow(Refusal::notFound);
    }

    /** One direction with its effective calendar, its rules and all else that applies. */
    @GetMapping("/{call}/directions/{code}")
    DirectionView direction(@PathVariable String call, @PathVariable String code) {
        Direction direction = catalogue.direction(new DirectionId(call, code)).orElseThrow(Refusal::notFound);
        return DirectionView.of(direction, deadlines.calendar(new DirectionId(call, code)));
    }
}
