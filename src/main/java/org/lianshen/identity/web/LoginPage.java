package org.lianshen.identity.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login page. */
@Controller
class LoginPage {

    private final boolean elsewhere;

    LoginPage(@Value("${lianshen.oidc.issuer}") String issuer) {
        this.elsewhere = !issuer.isBlank();
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("elsewhere", elsewhere);
        return "login";
    }
}
