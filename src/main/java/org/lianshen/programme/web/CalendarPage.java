package org.lianshen.programme.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Agency;
import org.lianshen.programme.Calendar;
import org.lianshen.programme.Call;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DeadlineChange;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.Intake;
import org.lianshen.time.Beijing;
import org.lianshen.time.WorkingDays;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of a direction as a page, where officers extend deadlines and close the intake early. */
@Controller
@RequestMapping("/calendar")
@PreAuthorize("hasAnyRole('OFFICER','LIAISON','MANAGER','ADMIN')")
class CalendarPage {

    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Intake intake;
    private final Callers callers;
    private final WorkingDays workingDays;
    private final Clock clock;

    CalendarPage(
            Catalogue catalogue,
            Deadlines deadlines,
            Intake intake,
            Callers callers,
            WorkingDays workingDays,
            Clock clock) {
        this.workingDays = workingDays;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.intake = intake;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping
    String all(Model model) {
        var now = clock.instant();
        model.addAttribute("caller", callers.current());
        model.addAttribute(
                "calls",
                catalogue.calls().stream()
                        .sorted(Comparator.comparing(Call::id).reversed())
                        .map(call -> CallCalendar.of(call, deadlines.calendars(call.id()), now))
                        .toList());
        addYearWithoutNotice(
                model,
                catalogue.calls().stream()
                        .flatMap(call -> deadlines.calendars(call.id()).values().stream())
                        .toList());
        return "calendars";
    }

    @GetMapping("/{call}/{code}")
    String show(@PathVariable String call, @PathVariable String code, Model model) {
        return page(new DirectionId(call, code), null, model);
    }

    @PostMapping("/{call}/{code}/extension")
    @PreAuthorize("hasAnyRole('OFFICER','ADMIN')")
    String extend(
            @PathVariable String call,
            @PathVariable String code,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam String until,
            @RequestParam String reason,
            Model model) {
        try {
            var which = Word.find(DeadlineKind.class, kind).orElseThrow(Refusal::notFound);
            deadlines.extend(
                    new DirectionId(call, code),
                    which,
                    agency,
                    moment(until),
                    reason,
                    callers.current().account());
            return "redirect:/calendar/" + call + "/" + code;
        } catch (Refusal refused) {
            return page(new DirectionId(call, code), refused.text(), model);
        }
    }

    /** Says what closing the intake would mean, and asks. */
    @GetMapping("/{call}/{code}/closing")
    @PreAuthorize("hasAnyRole('OFFICER','ADMIN')")
    String askToClose(@PathVariable String call, @PathVariable String code, Model model) {
        return deadlines.calendar(new DirectionId(call, code)).intakeOpen(clock.instant())
                ? question(new DirectionId(call, code), null, null, model)
                : "redirect:/calendar/" + call + "/" + code;
    }

    /** Closes the intake where the question was answered; asks it otherwise. */
    @PostMapping("/{call}/{code}/closing")
    @PreAuthorize("hasAnyRole('OFFICER','ADMIN')")
    String close(
            @PathVariable String call,
            @PathVariable String code,
            @RequestParam String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model) {
        if (!confirmed) {
            return question(new DirectionId(call, code), reason, null, model);
        }
        try {
            deadlines.close(
                    new DirectionId(call, code), reason, callers.current().account());
            return "redirect:/calendar/" + call + "/" + code;
        } catch (Refusal refused) {
            return question(new DirectionId(call, code), reason, refused.text(), model);
        }
    }

    /** Undoes an early closing. */
    @PostMapping("/{call}/{code}/reopening")
    @PreAuthorize("hasAnyRole('OFFICER','ADMIN')")
    String reopen(@PathVariable String call, @PathVariable String code, @RequestParam String reason, Model model) {
        try {
            deadlines.reopen(
                    new DirectionId(call, code), reason, callers.current().account());
            return "redirect:/calendar/" + call + "/" + code;
        } catch (Refusal refused) {
            return page(new DirectionId(call, code), refused.text(), model);
        }
    }

    private String question(DirectionId id, @Nullable String reason, @Nullable Text message, Model model) {
        var figures = intake.figures(id);
        model.addAttribute("caller", callers.current());
        model.addAttribute("call", id.call());
        model.addAttribute("direction", catalogue.direction(id).orElseThrow(Refusal::notFound));
        model.addAttribute("calendar", deadlines.calendar(id));
        model.addAttribute("submissions", figures.submitted());
        model.addAttribute("drafts", figures.drafts());
        model.addAttribute("reason", reason);
        model.addAttribute("message", message);
        return "calendar-closing";
    }

    private static Instant moment(String until) {
        try {
            return LocalDateTime.parse(until).atZone(Beijing.ZONE).toInstant();
        } catch (DateTimeParseException malformed) {
            throw Refusal.unacceptable("/until", Text.of("programme.give-date-and-time"));
        }
    }

    private String page(DirectionId id, @Nullable Text message, Model model) {
        var found = catalogue.call(id.call()).orElseThrow(Refusal::notFound);
        var calendar = deadlines.calendar(id);
        var now = clock.instant();
        var caller = callers.current();
        model.addAttribute("caller", caller);
        model.addAttribute("mayChange", caller.has(Role.OFFICER) || caller.has(Role.ADMIN));
        model.addAttribute("call", id.call());
        model.addAttribute("directions", found.directions());
        model.addAttribute("direction", found.direction(id.code()).orElseThrow(Refusal::notFound));
        model.addAttribute("calendar", calendar);
        model.addAttribute("intakeOpen", calendar.intakeOpen(now));
        model.addAttribute(
                "reopens", deadlines.closing(id).map(DeadlineChange::before).orElse(null));
        model.addAttribute("deadlines", CalendarLine.of(calendar, agencies(found), now));
        model.addAttribute("agencies", agencies(found));
        var changes = new ArrayList<>(deadlines.history(id));
        changes.sort(Comparator.comparing(DeadlineChange::decidedAt).reversed());
        model.addAttribute("changes", changes);
        model.addAttribute("message", message);
        addYearWithoutNotice(model, List.of(calendar));
        return "calendar";
    }

    /** A year within reach of these calendars whose working days are a guess. */
    private void addYearWithoutNotice(Model model, Collection<Calendar> calendars) {
        var last = calendars.stream()
                .flatMap(calendar -> Stream.concat(
                        Stream.of(calendar.applicants(), calendar.recommenders()),
                        calendar.agencies().values().stream()))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        var now = clock.instant();
        model.addAttribute(
                "yearWithoutNotice",
                last.isBefore(now)
                        ? null
                        : workingDays.yearWithoutNotice(now, last).orElse(null));
    }

    private static Map<String, Text> agencies(Call call) {
        return call.agencies().stream().collect(Collectors.toMap(Agency::id, Agency::name));
    }
}
