package org.lianshen.notification.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.notification.LetterState;
import org.lianshen.notification.OutboxDesk;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The outbox as pages. */
@Controller
@RequestMapping("/outbox")
class OutboxPage {

    private final OutboxDesk desk;
    private final Callers callers;

    OutboxPage(OutboxDesk desk, Callers callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var found = desk.page(state, ProposalNumber.ofNullable(number), page);
        model.addAttribute("caller", callers.current());
        model.addAttribute("letters", found.items().stream().map(LetterView::of).toList());
        model.addAttribute(
                "states",
                Arrays.stream(LetterState.values()).map(LetterState::word).toList());
        model.addAttribute("mailConfigured", desk.mailConfigured());
        model.addAttribute("state", state);
        model.addAttribute("number", number);
        model.addAttribute("page", found.page());
        model.addAttribute("pages", found.pages());
        model.addAttribute("total", found.total());
        return "outbox";
    }

    @GetMapping("/{id}")
    String read(@PathVariable long id, Model model) {
        model.addAttribute("caller", callers.current());
        model.addAttribute("letter", LetterView.of(desk.read(id)));
        model.addAttribute("mayCorrect", desk.mayCorrect(id));
        return "letter";
    }

    @PostMapping("/{id}/resend")
    String resend(@PathVariable long id, @RequestParam(required = false) @Nullable String address) {
        desk.resend(id, address);
        return "redirect:/outbox/" + id;
    }
}
