package org.lianshen.identity.web;

import org.lianshen.identity.Callers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login page, and the hall behind it with the ways to go. */
@Controller
class LoginPage {

    private final Callers callers;

    LoginPage(Callers callers) {
        this.callers = callers;
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("caller", callers.current());
        return "home";
    }
}
