package org.lianshen.process.account.web;

import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.process.account.AddressChanges;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One's own account: where letters go. Another address is asked for here and confirmed with a button behind the link
 * that is sent to it; opening the link alone confirms nothing, as machines that scan mail open links, too.
 */
@Controller
@RequestMapping("/account")
class AccountPage {

    private final AddressChanges addresses;
    private final Callers callers;

    AccountPage(AddressChanges addresses, Callers callers) {
        this.addresses = addresses;
        this.callers = callers;
    }

    @GetMapping
    String show(Model model) {
        return page(null, null, model);
    }

    @PostMapping("/address")
    String ask(@RequestParam String email, Model model) {
        try {
            addresses.ask(callers.current().account(), email);
            return "redirect:/account";
        } catch (Refusal refused) {
            return page(null, refused.text(), model);
        }
    }

    @GetMapping("/address/{code}")
    String question(@PathVariable String code, Model model) {
        return page(code, null, model);
    }

    @PostMapping("/address/{code}")
    String confirm(@PathVariable String code, Model model) {
        addresses.confirm(callers.current().account(), code);
        return "redirect:/account";
    }

    private String page(@Nullable String code, @Nullable Text message, Model model) {
        var caller = callers.current();
        model.addAttribute("caller", caller);
        model.addAttribute("present", addresses.present(caller.account()));
        model.addAttribute("wanted", addresses.wanted(caller.account()).orElse(null));
        model.addAttribute("code", code);
        model.addAttribute("message", message);
        return "account";
    }
}
