package org.lianshen.expertreview.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.load.ExpertLoad;
import org.lianshen.expertreview.load.ExpertLoads;
import org.lianshen.identity.Callers;
import org.lianshen.problem.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What experts have been asked for, for staff. */
@RestController
class ExpertLoadController {

    private final Experts experts;
    private final ExpertLoads loads;
    private final Callers callers;

    ExpertLoadController(Experts experts, ExpertLoads loads, Callers callers) {
        this.experts = experts;
        this.callers = callers;
        this.loads = loads;
    }

    @GetMapping("/api/experts/{id}/load")
    @PreAuthorize("@callers.current().isStaff()")
    @Operation(
            summary = "What an expert has been asked for, by call and direction, and what came of it",
            description = "The direction in which they were asked last comes first. Numbers are of invitations."
                    + " Directions with proposals under way are for officers and the chair only.")
    List<ExpertLoad> load(@PathVariable String id) {
        var expert = experts.find(id).orElseThrow(Refusal::notFound);
        return loads.of(expert.id(), callers.current());
    }
}
