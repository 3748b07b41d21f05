package org.lianshen.identity.web;

import org.lianshen.identity.Callers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login page, and the hall behind it with the ways to go. */
@Controller
class LoginPage {

    private final Callers callers;
    private final boolean elsewhere;

    LoginPage(Callers callers, @Value("${lianshen.oidc.issuer}") String issuer) {
        this.callers = callers;
        this.elsewhere = !issuer.isBlank();
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("elsewhere", elsewhere);
        return "login";
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("caller", callers.current());
        return "home";
    }
}
