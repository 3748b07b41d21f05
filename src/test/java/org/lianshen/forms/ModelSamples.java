package org.lianshen.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.models.ChangeDecision;
import org.lianshen.models.ChangeState;
import org.lianshen.models.ChangedFile;
import org.lianshen.models.ModelChange;
import org.lianshen.models.ReviewedChange;
import org.lianshen.models.difference.DifferenceKind;
import org.lianshen.models.difference.ElementDifference;
import org.lianshen.models.rehearsal.DifferentCase;
import org.lianshen.models.rehearsal.Rehearsal;
import org.lianshen.models.web.DrawnChange;
import org.lianshen.process.deployment.Deployed;
import org.lianshen.process.deployment.DesignedFile;
import org.lianshen.process.deployment.LiveVersion;
import org.lianshen.process.migration.Migration;
import org.lianshen.process.migration.MigrationOrder;
import org.lianshen.process.migration.TimerChoice;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSeverity;

/** Models, and a change of them, as their pages show them. */
final class ModelSamples {

    private static final String FILE = "formal-check.bpmn";

    private ModelSamples() {}

    static Map<String, Object> live() {
        var release = new Deployed("d1", "SpringAutoDeployment", PageSamples.NOON);
        return Map.of(
                "models",
                List.of(
                        new LiveVersion(
                                FILE, 2, new Deployed("d2", "change-1", PageSamples.NOON), Map.of(1, 3L, 2, 1L)),
                        new LiveVersion("score-proposal.form", 1, release, Map.of())),
                "changes",
                List.of(change(ChangeState.OPEN, null), change(ChangeState.LIVE, "d2")),
                "faults",
                List.of(new Text("没有差别", "Nothing is different")),
                "reason",
                "R1");
    }

    static Map<String, Object> change() {
        var change = change(ChangeState.OPEN, null);
        var reviewed = new ReviewedChange(
                change,
                List.of(new ModelFinding(
                        FILE,
                        "task_checkFormalRequirements",
                        ModelSeverity.WARNING,
                        new Text("时间没有时区", "The time has no offset"),
                        new Text("写明 +08:00", "Say +08:00"))),
                List.of(new ElementDifference(
                        FILE,
                        "task_checkFormalRequirements",
                        DifferenceKind.CHANGED,
                        "name",
                        "Check",
                        "Examine",
                        new Text("名称由“Check”改为“Examine”", "name was “Check” and is now “Examine”"))),
                List.of(FILE));
        return Map.of(
                "reviewed",
                reviewed,
                "change",
                change,
                "drawn",
                List.of(new DrawnChange(FILE, false, "/api/models/changes/1/files/" + FILE, "{}")),
                "own",
                false,
                "rehearsals",
                List.of(rehearsal()),
                "rounds",
                List.of("2022-1-1.1", "2022-1-1.9"),
                "faults",
                List.of(new Text("已有决定", "Decided already")));
    }

    static Map<String, Object> migrations() {
        return Map.of(
                "migrations",
                List.of(migration(List.of())),
                "behind",
                List.of(new LiveVersion(
                        FILE, 2, new Deployed("d2", "change-1", PageSamples.NOON), Map.of(1, 3L, 2, 1L))),
                "faults",
                List.of(new Text("另一次迁移正在进行", "Another migration is at work")));
    }

    static Map<String, Object> migration() {
        return Map.of(
                "migration",
                migration(List.of(new Migration.Stayed(
                        "i1", "2022-1-1.1-0001", new Text("实例停在旧步骤", "It waits at a step that is no more")))));
    }

    private static Migration migration(List<Migration.Stayed> stayed) {
        var order = new MigrationOrder(true, TimerChoice.KEEP, Set.of("formal-check"), Map.of(), "d2");
        return new Migration(1, order, "designer", PageSamples.NOON, null, PageSamples.NOON, 4, 3, stayed);
    }

    private static ModelChange change(ChangeState state, @Nullable String deployment) {
        return new ModelChange(
                1,
                state,
                "R1",
                "d1",
                "designer",
                PageSamples.NOON,
                deployment == null ? null : new ChangeDecision("designer2", PageSamples.NOON, null),
                deployment,
                List.of(new ChangedFile(FILE, new DesignedFile(FILE, "<x/>".getBytes(UTF_8)))));
    }

    private static Rehearsal rehearsal() {
        return new Rehearsal(
                "designer",
                PageSamples.NOON,
                List.of("2022-1-1.9"),
                3,
                2,
                List.of(new DifferentCase(
                        "2022-1-1.9-0001",
                        "event_requirementsMet",
                        "task_checkFormalRequirements",
                        "task_checkFormalRequirements",
                        "formal-check",
                        PageSamples.NOON,
                        null,
                        new Text("当时无人询问", "Nobody asked then"))),
                List.of("formal-check/event_correctionLapsed"),
                1);
    }
}
