package org.lianshen.round.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.round.ObjectionIntake;
import org.lianshen.round.Objections;
import org.lianshen.round.Statement;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public notices, for people: whoever objects fills in the form below the list. */
@Controller
@RequestMapping("/notices")
class NoticePages {

    private static final Statement BLANK = new Statement(null, null, null, null, false);

    private final PublicNotices notices;
    private final Objections objections;
    private final ObjectionIntake intake;
    private final Callers callers;

    NoticePages(PublicNotices notices, Objections objections, ObjectionIntake intake, Callers callers) {
        this.notices = notices;
        this.objections = objections;
        this.intake = intake;
        this.callers = callers;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("caller", callers.find().orElse(null));
        model.addAttribute("notices", notices.all());
        return "notices";
    }

    @GetMapping("/{call}/{direction}")
    String notice(
            @PathVariable String call,
            @PathVariable String direction,
            @RequestParam(required = false) @Nullable String filed,
            Model model) {
        return page(new DirectionId(call, direction), BLANK, List.of(), filed != null, model);
    }

    @PostMapping("/{call}/{direction}/objections")
    String object(
            @PathVariable String call,
            @PathVariable String direction,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String objector,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String ground,
            @RequestParam(defaultValue = "false") boolean signed,
            Model model,
            HttpServletResponse response) {
        notices.of(new DirectionId(call, direction));
        var statement = new Statement(ProposalNumber.ofNullable(number), objector, email, ground, signed);
        try {
            intake.receive(new DirectionId(call, direction), statement, null);
            return "redirect:/notices/" + call + "/" + direction + "?filed#objection";
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            return page(new DirectionId(call, direction), statement, faults(refused), false, model);
        }
    }

    private static List<Text> faults(Refusal refused) {
        var fields = refused.errors().stream().map(FieldError::message).toList();
        return fields.isEmpty() ? Stream.of(refused.text()).toList() : fields;
    }

    private String page(DirectionId direction, Statement statement, List<Text> faults, boolean filed, Model model) {
        var detail = notices.of(direction);
        var caller = callers.find();
        model.addAttribute("caller", caller.orElse(null));
        model.addAttribute("notice", detail.notice());
        model.addAttribute("projects", detail.projects());
        model.addAttribute("offer", detail.objections());
        model.addAttribute("statement", statement);
        model.addAttribute("faults", faults);
        model.addAttribute("filed", filed);
        model.addAttribute(
                "objections", caller.filter(Caller::isStaff).isPresent() ? objections.of(direction) : List.of());
        return "notice";
    }
}
