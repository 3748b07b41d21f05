package org.lianshen.process.acting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.process.acting.Substitutions;
import org.lianshen.process.acting.WantedSubstitution;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who stands in for whom: managers set it here, officers and the chair may look. */
@Controller
@RequestMapping("/monitor/substitutes")
@PreAuthorize("hasAnyRole('MANAGER', 'OFFICER', 'CHAIR')")
class SubstitutePage {

    private final Substitutions substitutions;
    private final Callers callers;

    SubstitutePage(Substitutions substitutions, Callers callers) {
        this.substitutions = substitutions;
        this.callers = callers;
    }

    /**
     * What was typed, shown again where it does not do.
     *
     * @param absent who is away
     * @param substitute who stands in
     * @param from the first day
     * @param to the last day
     * @param reason why
     */
    record TypedSubstitution(
            @Nullable String absent,
            @Nullable String substitute,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {

        WantedSubstitution wanted() {
            return new WantedSubstitution(absent, substitute, day(from), day(to), reason);
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            try {
                return text == null ? null : LocalDate.parse(text.strip());
            } catch (DateTimeException noDay) {
                return null;
            }
        }
    }

    @GetMapping
    String list(Model model) {
        return page(new TypedSubstitution(null, null, null, null, null), List.of(), model);
    }

    @PostMapping
    @PreAuthorize("hasRole('MANAGER')")
    String set(@ModelAttribute TypedSubstitution typed, Model model, HttpServletResponse response) {
        try {
            substitutions.set(typed.wanted());
            return "redirect:/monitor/substitutes";
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            var fields = refused.errors().stream().map(FieldError::message).toList();
            return page(typed, fields.isEmpty() ? Stream.of(refused.text()).toList() : fields, model);
        }
    }

    @PostMapping("/{substitution}/end")
    @PreAuthorize("hasRole('MANAGER')")
    String end(@PathVariable long substitution) {
        substitutions.end(substitution);
        return "redirect:/monitor/substitutes";
    }

    private String page(TypedSubstitution typed, List<Text> faults, Model model) {
        model.addAttribute("caller", callers.current());
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("today", substitutions.today());
        model.addAttribute("persons", substitutions.persons());
        model.addAttribute("substitutions", substitutions.latest());
        return "acting-substitutes";
    }
}
