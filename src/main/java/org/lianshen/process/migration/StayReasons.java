package org.lianshen.process.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/** Says why instances cannot be taken along, in the words of the house where the engine's are known. */
final class StayReasons {

    /** What the engine says of an element, and the key of what it means. */
    private static final Map<String, String> KNOWN = Map.of(
            "There is no migration instruction for this instance's activity", "process.migration.no-such-step",
            "The type of the source activity is not supported", "process.migration.not-at-this-step",
            "Activities have incompatible types", "process.migration.other-kind",
            "Events are not of the same type", "process.migration.other-kind",
            "The closest mapped ancestor", "process.migration.elsewhere",
            "The source activity's event scope", "process.migration.elsewhere",
            "There are multiple mappings for source activity id", "process.migration.twice");

    private StayReasons() {}

    /** Why an instance of a model stays. */
    static Text of(String model, MigratingProcessInstanceValidationReport report) {
        var reasons = new ArrayList<Text>();
        report.getActivityInstanceReports()
                .forEach(each -> add(reasons, model, each.getSourceScopeId(), each.getFailures()));
        report.getTransitionInstanceReports()
                .forEach(each -> add(reasons, model, each.getSourceScopeId(), each.getFailures()));
        report.getFailures().forEach(failure -> add(reasons, model, null, List.of(failure)));
        return together(reasons);
    }

    /** Why no instance of a version of a model can be taken along. */
    static Text of(String model, MigrationPlanValidationException refused) {
        var reasons = new ArrayList<Text>();
        refused.getValidationReport().getInstructionReports().forEach(each -> {
            var instruction = each.getMigrationInstruction();
            add(
                    reasons,
                    model,
                    instruction.getSourceActivityId() + " → " + instruction.getTargetActivityId(),
                    each.getFailures());
        });
        return reasons.isEmpty() ? failed(refused) : together(reasons);
    }

    /** That something else failed. */
    static Text failed(RuntimeException failure) {
        return Text.of("process.migration.failed", String.valueOf(failure.getMessage()));
    }

    private static void add(List<Text> reasons, String model, @Nullable String element, List<String> failures) {
        var where = element == null ? model : model + ", " + element;
        failures.forEach(failure -> reasons.add(KNOWN.entrySet().stream()
                .filter(known -> failure.startsWith(known.getKey()))
                .map(known -> Text.of(known.getValue(), where))
                .findFirst()
                .orElseGet(() -> Text.of("process.migration.engine-says", where, failure))));
    }

    private static Text together(List<Text> reasons) {
        return new Text(
                String.join("", reasons.stream().map(Text::zh).distinct().toList()),
                String.join(" ", reasons.stream().map(Text::en).distinct().toList()));
    }
}
