package org.lianshen.round.web;

import org.lianshen.identity.Callers;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.round.RankingSheet;
import org.lianshen.round.ScoreReaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A round's ranking as a page for staff: who stands where, and why. */
@Controller
@PreAuthorize("@callers.current().isStaff()")
class RankingPages {

    private final RankingSheet rankings;
    private final ScoreReaders readers;
    private final Catalogue catalogue;
    private final Callers callers;

    RankingPages(RankingSheet rankings, ScoreReaders readers, Catalogue catalogue, Callers callers) {
        this.rankings = rankings;
        this.readers = readers;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    @GetMapping("/rounds/{call}/{direction}/ranking")
    String ranking(@PathVariable String call, @PathVariable String direction, Model model) {
        var entry = catalogue.direction(new DirectionId(call, direction)).orElseThrow(Refusal::notFound);
        readers.require(new DirectionId(call, direction), callers.current());
        model.addAttribute("caller", callers.current());
        model.addAttribute("directionName", entry.name());
        model.addAttribute("ranking", rankings.of(new DirectionId(call, direction)));
        model.addAttribute("mayReadSheets", ScoreReaders.onDuty(callers.current()));
        return "ranking";
    }
}
