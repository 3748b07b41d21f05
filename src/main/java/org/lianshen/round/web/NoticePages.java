package org.lianshen.round.web;

import org.lianshen.identity.Callers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The public notices, for people. */
@Controller
@RequestMapping("/notices")
class NoticePages {

    private final PublicNotices notices;
    private final Callers callers;

    NoticePages(PublicNotices notices, Callers callers) {
        this.notices = notices;
        this.callers = callers;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("caller", callers.find().orElse(null));
        model.addAttribute("notices", notices.all());
        return "notices";
    }

    @GetMapping("/{call}/{direction}")
    String notice(@PathVariable String call, @PathVariable String direction, Model model) {
        var detail = notices.of(call, direction);
        model.addAttribute("caller", callers.find().orElse(null));
        model.addAttribute("notice", detail.notice());
        model.addAttribute("projects", detail.projects());
        return "notice";
    }
}
