package org.lianshen.expertreview.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.expert.DeclaredConflict;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.pool.OwnProfile;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
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

/** An expert's own page: what is known of them, what they change, with whom they declare a conflict. */
@Controller
@RequestMapping("/me")
class OwnProfilePages {

    private final OwnProfile profile;
    private final Callers callers;

    OwnProfilePages(OwnProfile profile, Callers callers) {
        this.profile = profile;
        this.callers = callers;
    }

    /** Whoever is no expert has an account only. */
    @GetMapping
    String page(@RequestParam(required = false) @Nullable String done, Model model) {
        var caller = callers.current();
        var expert = caller.has(Role.EXPERT) ? profile.of(caller.account()) : Optional.<Expert>empty();
        return expert.map(own -> page(own, ExpertForm.of(own), null, List.of(), done != null, model))
                .orElse("redirect:/account");
    }

    @PostMapping
    @PreAuthorize("hasRole('EXPERT')")
    String change(@ModelAttribute ExpertForm form, Model model, HttpServletResponse response) {
        return attempt(form, null, model, response, () -> profile.change(account(), form.seen(), form.typed()));
    }

    @PostMapping("/conflicts")
    @PreAuthorize("hasRole('EXPERT')")
    String declare(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletResponse response) {
        return attempt(null, name, model, response, () -> {
            var wanted = Word.find(DeclaredConflict.Kind.class, kind == null ? "" : kind);
            profile.declare(account(), wanted.orElse(DeclaredConflict.Kind.PERSON), name);
        });
    }

    @PostMapping("/conflicts/{id}/end")
    @PreAuthorize("hasRole('EXPERT')")
    String takeBack(@PathVariable String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Refusal.notFound();
        }
        profile.takeBack(account(), Long.parseLong(id));
        return "redirect:/me?done";
    }

    private String account() {
        return callers.current().account();
    }

    private String attempt(
            @Nullable ExpertForm form,
            @Nullable String name,
            Model model,
            HttpServletResponse response,
            Runnable work) {
        try {
            work.run();
            return "redirect:/me?done";
        } catch (Refusal refused) {
            var expert = profile.of(account()).orElseThrow(Refusal::notFound);
            response.setStatus(refused.kind().status());
            var fields = refused.errors().stream().map(FieldError::message).toList();
            return page(
                    expert,
                    form == null ? ExpertForm.of(expert) : form,
                    name,
                    fields.isEmpty() ? Stream.of(refused.text()).toList() : fields,
                    false,
                    model);
        }
    }

    private String page(
            Expert expert, ExpertForm form, @Nullable String name, List<Text> faults, boolean done, Model model) {
        var stored = ExpertForm.of(expert);
        model.addAttribute("caller", callers.current());
        model.addAttribute("expert", expert);
        model.addAttribute("fields", ExpertFields.own(form, form.seen() == expert.version() ? null : stored));
        model.addAttribute("others", ExpertFields.others(stored));
        model.addAttribute("kinds", Word.all(DeclaredConflict.Kind.class));
        model.addAttribute("name", name);
        model.addAttribute("faults", faults);
        model.addAttribute("done", done);
        return "me";
    }
}
