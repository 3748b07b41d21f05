package org.lianshen.forms;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyDecision;
import org.lianshen.confirmation.entry.ApplicationData;
import org.lianshen.confirmation.entry.ComparedField;
import org.lianshen.confirmation.entry.MatchState;
import org.lianshen.confirmation.inbox.EntryAnswer;
import org.lianshen.confirmation.list.ListImport;
import org.lianshen.confirmation.list.RowAnswer;
import org.lianshen.confirmation.reconciliation.Difference;
import org.lianshen.confirmation.reconciliation.JointList;
import org.lianshen.confirmation.reconciliation.ReconciliationRow;
import org.lianshen.confirmation.reconciliation.ReconciliationState;
import org.lianshen.confirmation.reconciliation.ReconciliationTally;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.programme.Agency;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;

/** Both sides' lists to fill pages with. */
final class ReconciliationSamples {

    private static final Agency AGENCY = new Agency("oead", new Text("奥地利学术交流署", "OeAD"), null);
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final List<FieldError> ERRORS = List.of(
            FieldError.at("/rows/3/decision", new Text("D3：应为以下之一。" + PageSamples.HOSTILE, "D3: It must be one of.")));

    private ReconciliationSamples() {}

    /** A call's or a direction's head, as the pages read it. */
    public record Heading(String id, String call, String code, Text name) {}

    private static final Heading DIRECTION =
            new Heading("2022-1", "2022-1", "1.3", PageSamples.direction().name());

    static Map<String, Object> overview() {
        var counts = Map.of(ReconciliationState.BOTH, 12, ReconciliationState.MISMATCH, 2);
        return Map.of(
                "caller",
                PageSamples.caller(Role.LIAISON),
                "calls",
                List.of(DIRECTION, new Heading("2021-1", "2021-1", "1.3", DIRECTION.name())),
                "call",
                "2022-1",
                "states",
                List.of(ReconciliationState.values()),
                "tallies",
                List.of(new ReconciliationTally(new DirectionId("2022-1", "1.3"), DIRECTION.name(), AGENCY, counts)));
    }

    static Map<String, Object> direction() {
        var counts = new EnumMap<ReconciliationState, Integer>(ReconciliationState.class);
        for (var state : ReconciliationState.values()) {
            counts.put(state, 1);
        }
        return Map.ofEntries(
                Map.entry("caller", PageSamples.caller(Role.LIAISON)),
                Map.entry("mayChange", true),
                Map.entry("agency", AGENCY),
                Map.entry("direction", DIRECTION),
                Map.entry("calls", List.of("2021-1", "2022-1")),
                Map.entry("states", List.of(ReconciliationState.values())),
                Map.entry("fields", ComparedField.BY_SIDE),
                Map.entry("counts", counts),
                Map.entry("all", 5),
                Map.entry("state", "mismatch"),
                Map.entry("rows", rows()),
                Map.entry("page", 0),
                Map.entry("pages", 2),
                Map.entry("total", 60),
                Map.entry("imports", List.of(imported(), refused())),
                Map.entry("versions", List.of(version())),
                Map.entry("message", new Text("有公式。", "There are formulas.")),
                Map.entry("errors", ERRORS));
    }

    static Map<String, Object> answers() {
        return Map.of(
                "caller",
                PageSamples.caller(Role.LIAISON),
                "agency",
                AGENCY,
                "direction",
                DIRECTION,
                "imported",
                imported(),
                "results",
                List.of(EntryAnswer.Result.values()),
                "answers",
                List.of(
                        answer(2, EntryAnswer.Result.MATCHED, "2022-1-1.3-0007", List.of()),
                        answer(3, EntryAnswer.Result.INVALID, null, ERRORS)),
                "page",
                0,
                "pages",
                2,
                "total",
                60);
    }

    private static RowAnswer answer(
            int row, EntryAnswer.Result result, @Nullable String number, List<FieldError> errors) {
        return new RowAnswer(
                row, "m" + row, result, ProposalNumber.ofNullable(number), new Text("已保存。", "Kept."), errors);
    }

    private static List<ReconciliationRow> rows() {
        var ours = new ApplicationData(
                new Text("智能监测 " + PageSamples.HOSTILE, "Smart monitoring"),
                new Text("示例大学", "Example University"),
                new Text("Technische Universität Beispiel", "Technische Universität Beispiel"),
                new Text("负责人甲", "Investigator A"),
                null,
                24);
        var theirs = new ApplicationData(
                new Text("Smart <b>monitoring</b>", "Smart <b>monitoring</b>"), null, null, null, null, 36);
        return List.of(
                row(
                        ReconciliationState.MISMATCH,
                        ours,
                        theirs,
                        List.of(
                                new Difference("title", "智能监测", "Smart <b>monitoring</b>"),
                                new Difference("durationMonths", "24", "36")),
                        List.of("durationMonths")),
                row(ReconciliationState.PENDING, ours, null, List.of(), List.of()),
                row(ReconciliationState.FOREIGN_ONLY, null, theirs, List.of(), List.of()));
    }

    private static ReconciliationRow row(
            ReconciliationState state,
            @Nullable ApplicationData ours,
            @Nullable ApplicationData theirs,
            List<Difference> differences,
            List<String> settled) {
        return new ReconciliationRow(
                new DirectionId("2022-1", "1.3"),
                state,
                ours == null ? null : new ProposalNumber("2022-1-1.3-0007"),
                "AT-0042",
                theirs == null ? null : "m1",
                theirs == null ? null : AgencyDecision.ACCEPTED,
                theirs == null ? null : PageSamples.NOON,
                null,
                ours,
                theirs,
                differences,
                settled,
                theirs == null ? null : ours == null ? MatchState.AMBIGUOUS : MatchState.MATCHED,
                ours == null ? null : org.lianshen.proposal.ProposalStatus.AWAITING_CONFIRMATION);
    }

    private static ListImport imported() {
        return new ListImport(
                7,
                "oead",
                "名单 " + PageSamples.HOSTILE + ".xlsx",
                HASH,
                1234,
                PageSamples.NOON,
                "liaison",
                "xlsx",
                "清单",
                2,
                Map.of("matched", 1, "invalid", 1),
                null);
    }

    private static ListImport refused() {
        var refusal = new ListImport.Refused("formula-cells", new Text("含有公式。", "There are formulas."));
        return new ListImport(
                6, "oead", "list.csv", HASH, 1, PageSamples.NOON, "liaison", null, null, null, null, refusal);
    }

    private static JointList version() {
        return new JointList(
                "oead",
                new DirectionId("2022-1", "1.3"),
                1,
                HASH,
                HASH,
                "第一次 " + PageSamples.HOSTILE,
                "liaison",
                PageSamples.NOON,
                12,
                Map.of("pending", 3, "rejected", 1),
                null);
    }
}
