package org.lianshen.forms;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.proposal.ProposalStatus;

/** What each template's head comment asks for. */
final class PageModels {

    private PageModels() {}

    /** Each page's model, by its name. */
    static Map<String, Map<String, Object>> all() {
        var caller = PageSamples.caller(Role.values());
        return Map.ofEntries(
                Map.entry("login", Map.of()),
                Map.entry("home", Map.of("caller", caller)),
                Map.entry(
                        "proposals",
                        Map.of(
                                "caller",
                                caller,
                                "proposals",
                                Stream.of(ProposalStatus.values())
                                        .map(PageSamples::proposal)
                                        .toList(),
                                "calls",
                                List.of("2022-1"),
                                "statuses",
                                List.of(ProposalStatus.values()),
                                "call",
                                "2022-1",
                                "direction",
                                "1.3",
                                "status",
                                "returned",
                                "page",
                                1,
                                "pages",
                                3,
                                "total",
                                45L)),
                Map.entry("dossier", PageSamples.dossier()),
                Map.entry(
                        "review-dossier",
                        Map.of(
                                "caller", PageSamples.caller(Role.EXPERT),
                                "number", "2022-1-1.3-0007",
                                "direction", PageSamples.direction().name(),
                                "dueAt", PageSamples.NOON,
                                "content", PageSamples.content(),
                                "documents", PageSamples.documents(),
                                "documentsUrl", "/reviews/7/documents")),
                Map.entry(
                        "outbox",
                        Map.of(
                                "caller",
                                caller,
                                "letters",
                                DeskSamples.letters(),
                                "states",
                                List.of("waiting", "sent", "dead", "no-address"),
                                "state",
                                "waiting",
                                "mailConfigured",
                                false,
                                "page",
                                0,
                                "pages",
                                2,
                                "total",
                                30L)),
                Map.entry(
                        "letter",
                        Map.of("caller", caller, "letter", DeskSamples.letters().get(0))),
                Map.entry("notices", Map.of("notices", List.of(DeskSamples.notice()))),
                Map.entry("notice", Map.of("notice", DeskSamples.notice(), "projects", DeskSamples.projects())),
                Map.entry(
                        "calendar",
                        Map.of(
                                "caller",
                                caller,
                                "mayChange",
                                true,
                                "call",
                                "2022-1",
                                "directions",
                                List.of(PageSamples.direction()),
                                "direction",
                                PageSamples.direction(),
                                "calendar",
                                DeskSamples.calendar(),
                                "intakeOpen",
                                true,
                                "deadlines",
                                DeskSamples.deadlines(),
                                "changes",
                                DeskSamples.changes(),
                                "message",
                                new Text("新的截止时间须晚于原时间。", "The new deadline must be later."))),
                Map.entry("reconciliation", ReconciliationSamples.overview()),
                Map.entry("reconciliation-direction", ReconciliationSamples.direction()),
                Map.entry("list-import", ReconciliationSamples.answers()),
                Map.entry("error", Map.of("status", 404)));
    }
}
