package org.lianshen.expertreview.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.selfcheck.ListedRow;
import org.lianshen.expertreview.selfcheck.MarkedRow;
import org.lianshen.expertreview.selfcheck.MarkedThing;
import org.lianshen.expertreview.selfcheck.SelfChecks;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.springframework.beans.propertyeditors.StringArrayPropertyEditor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where experts mark their conflicts and wishes before the assignment, some rows at a time. */
@Controller
@RequestMapping("/self-checks/{call}/{direction}")
@PreAuthorize("hasRole('EXPERT')")
class SelfCheckPages {

    private static final int ROWS = 50;

    private final SelfChecks checks;
    private final Catalogue catalogue;
    private final Callers callers;

    SelfCheckPages(SelfChecks checks, Catalogue catalogue, Callers callers) {
        this.checks = checks;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    /** A reason may have commas; it is one text all the same. */
    @InitBinder
    void wholeTexts(WebDataBinder binder) {
        binder.registerCustomEditor(String[].class, new StringArrayPropertyEditor(null));
    }

    @GetMapping
    String page(
            @PathVariable String call,
            @PathVariable String direction,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable String saved,
            Model model) {
        var id = new DirectionId(call, direction);
        return show(id, part(id, part), page, List.of(), List.of(), saved != null, model);
    }

    @PostMapping
    String save(
            @PathVariable String call,
            @PathVariable String direction,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) String @Nullable [] key,
            @RequestParam(required = false) String @Nullable [] wish,
            @RequestParam(required = false) String @Nullable [] reason,
            Model model,
            HttpServletResponse response) {
        var id = new DirectionId(call, direction);
        var shown = part(id, part);
        var rows = rows(key, wish, reason);
        try {
            checks.mark(id, shown, rows, callers.current().account());
            return "redirect:/self-checks/" + call + "/" + direction + "?part=" + shown.word() + "&page=" + page
                    + "&saved";
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            response.setStatus(refused.kind().status());
            var fields = refused.errors().stream().map(FieldError::message).toList();
            return show(id, shown, page, rows, fields.isEmpty() ? List.of(refused.text()) : fields, false, model);
        }
    }

    /** The rows that were sent: the lists go side by side. */
    private static List<MarkedRow> rows(
            String @Nullable [] keys, String @Nullable [] wishes, String @Nullable [] reasons) {
        var rows = new ArrayList<MarkedRow>();
        for (int row = 0; keys != null && row < keys.length; row++) {
            rows.add(new MarkedRow(keys[row], at(wishes, row), at(reasons, row)));
        }
        return rows;
    }

    private static @Nullable String at(String @Nullable [] column, int row) {
        return column == null || row >= column.length ? null : column[row];
    }

    private MarkedThing part(DirectionId id, @Nullable String word) {
        checks.of(id, callers.current().account());
        var parts = checks.parts(id);
        return Word.find(MarkedThing.class, Objects.requireNonNullElse(word, ""))
                .filter(parts::contains)
                .orElse(MarkedThing.PROPOSAL);
    }

    private String show(
            DirectionId id,
            MarkedThing part,
            int wanted,
            List<MarkedRow> typed,
            List<Text> faults,
            boolean saved,
            Model model) {
        var account = callers.current().account();
        boolean open = checks.isOpen(id, account);
        var all = open ? checks.rows(id, part, account) : List.<ListedRow>of();
        int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int page = Math.max(0, Math.min(wanted, pages - 1));
        model.addAttribute("caller", callers.current());
        model.addAttribute("direction", id);
        model.addAttribute(
                "directionName",
                catalogue.direction(id).orElseThrow(Refusal::notFound).name());
        model.addAttribute("until", checks.of(id, account).until());
        model.addAttribute("open", open);
        model.addAttribute("parts", checks.parts(id));
        model.addAttribute("part", part);
        model.addAttribute("marksConflicts", part != MarkedThing.PROPOSAL || checks.tellsWhose(id));
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "rows",
                all.subList(page * ROWS, Math.min(all.size(), (page + 1) * ROWS)).stream()
                        .map(row -> as(row, typed))
                        .toList());
        model.addAttribute("faults", faults);
        model.addAttribute("saved", saved);
        return "self-check";
    }

    /** What was typed and did not do is shown again. */
    private static ListedRow as(ListedRow row, List<MarkedRow> typed) {
        return typed.stream()
                .filter(said -> said.key().equals(row.key()))
                .findFirst()
                .map(said -> row.with(said.reason()))
                .orElse(row);
    }
}
