package org.lianshen.expertreview.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.account.AccountLinks;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where whoever has the letter gives the account that was made for them its first password. Opening the link alone uses
 * nothing up, as machines that scan mail open links, too; nobody is logged in by it.
 */
@Controller
@RequestMapping("/invitations/{code}")
class FirstPasswordPages {

    private final AccountLinks links;
    private final Callers callers;

    FirstPasswordPages(AccountLinks links, Callers callers) {
        this.links = links;
        this.callers = callers;
    }

    @GetMapping
    String page(@PathVariable String code, Model model, HttpServletResponse response) {
        return page(code, List.of(), model, response);
    }

    @PostMapping
    String open(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Model model,
            HttpServletResponse response) {
        try {
            if (!password.equals(repeated)) {
                links.holder(code).orElseThrow(Refusal::notFound);
                throw Refusal.unacceptable("/repeated", Text.of("expertreview.account.repeat-password"));
            }
            links.open(code, password);
            return "redirect:/login?opened";
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            var fields = refused.errors().stream().map(FieldError::message).toList();
            return page(code, fields.isEmpty() ? Stream.of(refused.text()).toList() : fields, model, response);
        }
    }

    private String page(String code, List<Text> faults, Model model, HttpServletResponse response) {
        @Nullable String account = links.holder(code).orElse(null);
        if (account == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("caller", callers.find().orElse(null));
        model.addAttribute("code", code);
        model.addAttribute("account", account);
        model.addAttribute("faults", account == null ? List.of() : faults);
        return "first-password";
    }
}
