package org.lianshen.forms;

import java.util.List;
import java.util.Map;
import org.lianshen.expertreview.OwnReview;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.process.account.AddressChanges;
import org.lianshen.proposal.ProposalStatus;

/** What each template's head comment asks for. */
final class PageModels {

    private PageModels() {}

    /** Each page's model, by its name. */
    static Map<String, Map<String, Object>> all() {
        var caller = PageSamples.caller(Role.values());
        return Map.ofEntries(
                Map.entry("login", Map.of()),
                Map.entry("home", HomeSamples.everything(caller)),
                Map.entry("proposals", HomeSamples.proposals(caller)),
                Map.entry("models", ModelSamples.live()),
                Map.entry("model-change", ModelSamples.change()),
                Map.entry("model-migrations", ModelSamples.migrations()),
                Map.entry("model-migration", ModelSamples.migration()),
                Map.entry("monitor", MonitorSamples.overview(caller)),
                Map.entry("monitor-step", MonitorSamples.step(caller)),
                Map.entry("monitor-late", MonitorSamples.late(caller)),
                Map.entry("monitor-bottlenecks", MonitorSamples.bottlenecks(caller)),
                Map.entry("monitor-models", WatchSamples.models(caller)),
                Map.entry("monitor-model", WatchSamples.model(caller)),
                Map.entry("monitor-proposal", WatchSamples.proposal(caller)),
                Map.entry("forecast", WatchSamples.forecast(caller)),
                Map.entry("search", WatchSamples.search(caller)),
                Map.entry("acting-tasks", ActingSamples.tasks(caller)),
                Map.entry("acting-task", ActingSamples.task(caller)),
                Map.entry("acting-substitutes", ActingSamples.substitutes(caller)),
                Map.entry("acting-record", ActingSamples.record(caller)),
                Map.entry("dossier", PageSamples.dossier()),
                Map.entry(
                        "review-dossier",
                        Map.of(
                                "caller",
                                PageSamples.caller(Role.EXPERT),
                                "number",
                                "2022-1-1.3-0007",
                                "direction",
                                PageSamples.direction().name(),
                                "field",
                                PageSamples.FIELD,
                                "dueAt",
                                PageSamples.NOON,
                                "sheet",
                                ReviewSamples.sheetSent(),
                                "template",
                                ReviewSamples.template(),
                                "content",
                                PageSamples.content(),
                                "documents",
                                PageSamples.documents(),
                                "documentsUrl",
                                "/reviews/7/documents")),
                Map.entry(
                        "outbox",
                        Map.of(
                                "caller",
                                caller,
                                "letters",
                                DeskSamples.letters(),
                                "states",
                                List.of("waiting", "sent", "dead", "no-address", "given-up"),
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
                        Map.of("caller", caller, "letter", DeskSamples.letters().get(0), "mayCorrect", true)),
                Map.entry("notices", Map.of("notices", List.of(DeskSamples.notice()))),
                Map.entry("assignment", AssignmentSamples.plan(caller)),
                Map.entry("assignment-loads", AssignmentSamples.loads(caller)),
                Map.entry("assignment-proposal", AssignmentSamples.pairs(caller)),
                Map.entry("ranking", RankingSamples.ranking(caller)),
                Map.entry(
                        "reviews",
                        Map.of(
                                "caller",
                                caller,
                                "open",
                                List.of(ReviewSamples.own("0001", OwnReview.State.INVITED, null)),
                                "done",
                                List.of(
                                        ReviewSamples.own("0002", OwnReview.State.SENT, ProposalStatus.FUNDED),
                                        ReviewSamples.own("0003", OwnReview.State.CONFLICT, null),
                                        ReviewSamples.own("0004", OwnReview.State.SENT, null)))),
                Map.entry("review-requests", ReviewSamples.requests(PageSamples.caller(Role.EXPERT))),
                Map.entry("self-check", ReviewSamples.selfCheck(PageSamples.caller(Role.EXPERT))),
                Map.entry("review-sheet", ReviewSamples.printed(caller)),
                Map.entry("proposal-reviews", ReviewSamples.matrix(caller)),
                Map.entry("notice", DeskSamples.noticeForStaff(caller)),
                Map.entry(
                        "objection",
                        Map.of(
                                "code",
                                "word",
                                "objection",
                                DeskSamples.objections().get(0),
                                "project",
                                new Text("监测 " + PageSamples.HOSTILE, "Monitoring"),
                                "message",
                                new Text("已失效。", "It has lapsed."))),
                Map.entry(
                        "account",
                        Map.of(
                                "mayHaveDigest",
                                true,
                                "wantsDigest",
                                false,
                                "caller",
                                caller,
                                "present",
                                "a@example.org",
                                "wanted",
                                new AddressChanges.Wanted("b@example.org", PageSamples.NOON),
                                "message",
                                new Text("请填写邮箱。", "Give an address."))),
                Map.entry("experts", ExpertSamples.list(caller)),
                Map.entry("expert", ExpertSamples.one(caller)),
                Map.entry("me", ExpertSamples.own(PageSamples.caller(Role.EXPERT))),
                Map.entry(
                        "first-password",
                        Map.of(
                                "code",
                                "word",
                                "account",
                                "expert-0001",
                                "faults",
                                List.of(new Text("两次输入的密码不一致。", "Type it twice.")))),
                Map.entry("expert-mergers", ExpertSamples.mergers(caller)),
                Map.entry("calendars", Map.of("caller", caller, "calls", DeskSamples.calls())),
                Map.entry("calendar-closing", closing(caller)),
                Map.entry("calendar", calendar(caller)),
                Map.entry("reconciliation", ReconciliationSamples.overview()),
                Map.entry("reconciliation-direction", ReconciliationSamples.direction()),
                Map.entry("list-import", ReconciliationSamples.answers()),
                Map.entry("error", Map.of("status", 404)));
    }

    private static Map<String, Object> calendar(Caller caller) {
        return Map.ofEntries(
                Map.entry("caller", caller),
                Map.entry("mayChange", true),
                Map.entry("call", "2022-1"),
                Map.entry("directions", List.of(PageSamples.direction())),
                Map.entry("direction", PageSamples.direction()),
                Map.entry("calendar", DeskSamples.calendar()),
                Map.entry("intakeOpen", true),
                Map.entry("deadlines", DeskSamples.deadlines()),
                Map.entry("changes", DeskSamples.changes()),
                Map.entry("agencies", Map.of("oead", DeskSamples.AGENCY)),
                Map.entry("reopens", PageSamples.NOON),
                Map.entry("message", new Text("新的截止时间须晚于原时间。", "The new deadline must be later.")));
    }

    private static Map<String, Object> closing(Caller caller) {
        return Map.of(
                "caller",
                caller,
                "call",
                "2022-1",
                "direction",
                PageSamples.direction(),
                "calendar",
                DeskSamples.calendar(),
                "submissions",
                12,
                "drafts",
                3,
                "reason",
                "名额已满 " + PageSamples.HOSTILE);
    }
}
