package org.lianshen.process.account.web;

import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.identity.DigestReaders;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.process.account.AddressChanges;
import org.lianshen.process.acting.OwnActing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One's own account: where letters go, and whether a digest is among them. Another address is asked for here and
 * confirmed with a button behind the link that is sent to it; opening the link alone confirms nothing, as machines that
 * scan mail open links, too.
 */
@Controller
@RequestMapping("/account")
class AccountPage {

    private final AddressChanges addresses;
    private final DigestReaders digest;
    private final OwnActing acting;
    private final Callers callers;

    AccountPage(AddressChanges addresses, DigestReaders digest, OwnActing acting, Callers callers) {
        this.addresses = addresses;
        this.digest = digest;
        this.acting = acting;
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

    @PostMapping("/digest")
    @PreAuthorize("hasAnyRole('MANAGER', 'OFFICER')")
    String digest(@RequestParam(defaultValue = "false") boolean wanted) {
        digest.set(callers.current().account(), wanted);
        return "redirect:/account";
    }

    private String page(@Nullable String code, @Nullable Text message, Model model) {
        var caller = callers.current();
        model.addAttribute("caller", caller);
        model.addAttribute("present", addresses.present(caller.account()));
        model.addAttribute("wanted", addresses.wanted(caller.account()).orElse(null));
        model.addAttribute("mayHaveDigest", DigestReaders.may(caller));
        model.addAttribute("wantsDigest", digest.wants(caller.account()));
        model.addAttribute("substitutions", acting.substitutions());
        model.addAttribute("code", code);
        model.addAttribute("message", message);
        return "account";
    }
}
