package org.lianshen.monitor.trail.web;

import java.util.List;
import org.lianshen.monitor.ForMonitors;
import org.lianshen.monitor.ProposalKey;
import org.lianshen.monitor.trail.Step;
import org.lianshen.monitor.trail.Trail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a proposal for programs. */
@RestController
@ForMonitors
class StepsController {

    private final Trail trail;

    StepsController(Trail trail) {
        this.trail = trail;
    }

    @GetMapping("/api/monitor/proposals/{number}/steps")
    List<Step> steps(@PathVariable String number) {
        return trail.of(new ProposalKey(number));
    }
}
