package org.lianshen.expertreview.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.ExpertAccounts;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.expert.LanguageTag;
import org.lianshen.expertreview.load.ExpertLoads;
import org.lianshen.expertreview.pool.ExpertEdits;
import org.lianshen.expertreview.pool.ExpertLineRepository;
import org.lianshen.expertreview.pool.ExpertSearch;
import org.lianshen.identity.Callers;
import org.lianshen.identity.ReviewerPseudonyms;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pool of experts as pages: staff read, officers and administrators change. */
@Controller
@RequestMapping("/experts")
@PreAuthorize("@callers.current().isStaff()")
class ExpertPages {

    private final Experts experts;
    private final ExpertEdits edits;
    private final ExpertAccounts accounts;
    private final ExpertLineRepository lines;
    private final ExpertLoads loads;
    private final Callers callers;

    ExpertPages(
            Experts experts,
            ExpertEdits edits,
            ExpertAccounts accounts,
            ExpertLineRepository lines,
            ExpertLoads loads,
            Callers callers) {
        this.accounts = accounts;
        this.experts = experts;
        this.edits = edits;
        this.lines = lines;
        this.loads = loads;
        this.callers = callers;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var wanted = new ExpertSearch(q, tag(language), state(state), 0);
        int total = lines.count(wanted);
        int pages = Math.max(1, (total + ExpertSearch.SIZE - 1) / ExpertSearch.SIZE);
        int shown = Math.min(Math.max(page, 0), pages - 1);
        var search = new ExpertSearch(q, tag(language), state(state), shown);
        model.addAttribute("caller", callers.current());
        model.addAttribute("experts", lines.find(search));
        model.addAttribute("search", search);
        model.addAttribute(
                "states",
                Stream.of(ExpertSearch.State.values())
                        .map(ExpertSearch.State::word)
                        .toList());
        model.addAttribute("total", total);
        model.addAttribute("pages", pages);
        model.addAttribute("mayChange", mayChange());
        return "experts";
    }

    private static @Nullable String tag(@Nullable String written) {
        return written == null ? null : LanguageTag.primary(written).orElse(null);
    }

    private static ExpertSearch.@Nullable State state(@Nullable String word) {
        return Stream.of(ExpertSearch.State.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private boolean mayChange() {
        return callers.current().has(Role.OFFICER) || callers.current().has(Role.ADMIN);
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String asked,
            Model model) {
        model.addAttribute("asked", asked != null);
        var expert = experts.find(id).orElseThrow(Refusal::notFound);
        return page(expert, ExpertForm.of(expert), List.of(), done != null, model);
    }

    @PostMapping("/{id}")
    @PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
    String change(@PathVariable String id, @ModelAttribute ExpertForm form, Model model, HttpServletResponse response) {
        try {
            edits.change(id, form.seen(), form.typed());
            return "redirect:/experts/" + id + "?done";
        } catch (Refusal refused) {
            var expert = experts.find(id).orElseThrow(Refusal::notFound);
            response.setStatus(refused.kind().status());
            var fields = refused.errors().stream().map(FieldError::message).toList();
            return page(
                    expert, form, fields.isEmpty() ? Stream.of(refused.text()).toList() : fields, false, model);
        }
    }

    /** Has the expert sent a link by which they open their account. */
    @PostMapping("/{id}/account-link")
    @PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
    String sendLink(@PathVariable String id, Model model, HttpServletResponse response) {
        var expert = experts.find(id).orElseThrow(Refusal::notFound);
        try {
            accounts.sendLink(id);
            return "redirect:/experts/" + id + "?asked";
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            return page(expert, ExpertForm.of(expert), List.of(refused.text()), false, model);
        }
    }

    private String page(Expert expert, ExpertForm form, List<Text> faults, boolean done, Model model) {
        var stored = ExpertForm.of(expert);
        model.addAttribute("caller", callers.current());
        model.addAttribute("expert", expert);
        model.addAttribute("fields", ExpertFields.of(form, form.seen() == expert.version() ? null : stored));
        model.addAttribute("loads", loads.of(expert.id(), callers.current()));
        model.addAttribute("knowsReviewers", ReviewerPseudonyms.knows(callers.current()));
        model.addAttribute("mayChange", mayChange());
        model.addAttribute("mayAskForLink", accounts.canBeAsked(expert));
        model.addAttribute("faults", faults);
        model.addAttribute("done", done);
        return "expert";
    }
}
