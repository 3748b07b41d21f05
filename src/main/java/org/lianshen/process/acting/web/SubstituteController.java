package org.lianshen.process.acting.web;

import java.util.List;
import org.lianshen.process.acting.SubstitutionLine;
import org.lianshen.process.acting.Substitutions;
import org.lianshen.process.acting.WantedSubstitution;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Substitutes for programs of managers. */
@RestController
@RequestMapping("/api/monitor/substitutes")
@PreAuthorize("hasAnyRole('MANAGER', 'OFFICER', 'CHAIR')")
class SubstituteController {

    private final Substitutions substitutions;

    SubstituteController(Substitutions substitutions) {
        this.substitutions = substitutions;
    }

    @GetMapping
    List<SubstitutionLine> list() {
        return substitutions.latest();
    }

    @PostMapping
    @PreAuthorize("hasRole('MANAGER')")
    @ResponseStatus(HttpStatus.CREATED)
    SubstitutionLine set(@RequestBody WantedSubstitution body) {
        return substitutions.set(body);
    }

    @PostMapping("/{substitution}/end")
    @PreAuthorize("hasRole('MANAGER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long substitution) {
        substitutions.end(substitution);
    }
}
