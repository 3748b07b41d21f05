package org.lianshen.expertreview.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.pool.OrganisationMergers;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where officers say that an organisation has become another, and see whom that moves. */
@Controller
@RequestMapping("/experts/mergers")
@PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
class MergerPages {

    private final OrganisationMergers mergers;
    private final Callers callers;

    MergerPages(OrganisationMergers mergers, Callers callers) {
        this.mergers = mergers;
        this.callers = callers;
    }

    /**
     * What was typed, shown again where it does not do.
     *
     * @param from the organisation
     * @param into the one that it has become
     * @param on the last day under the old name
     */
    record Typed(
            @Nullable String from,
            @Nullable String into,
            @Nullable String on) {}

    @GetMapping
    String page(Model model) {
        return page(new Typed(null, null, null), List.of(), null, model);
    }

    @PostMapping
    String merge(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(required = false) @Nullable String on,
            Model model,
            HttpServletResponse response) {
        try {
            var outcome = mergers.merge(
                    from,
                    into,
                    ReviewRequestController.day(on),
                    callers.current().account());
            return page(new Typed(null, null, null), List.of(), outcome, model);
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            var fields = refused.errors().stream().map(FieldError::message).toList();
            return page(
                    new Typed(from, into, on),
                    fields.isEmpty() ? Stream.of(refused.text()).toList() : fields,
                    null,
                    model);
        }
    }

    private String page(Typed typed, List<Text> faults, OrganisationMergers.@Nullable Outcome outcome, Model model) {
        model.addAttribute("caller", callers.current());
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("outcome", outcome);
        model.addAttribute("mergers", mergers.all());
        return "expert-mergers";
    }
}
