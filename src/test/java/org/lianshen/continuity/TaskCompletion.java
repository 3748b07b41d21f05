package org.lianshen.continuity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.lianshen.problem.Refusal;
import org.lianshen.process.EngineProbe;
import org.lianshen.process.ProcessActors;

/** Does any open task as the people would whose task it is, with answers that take the proposal on where they can. */
final class TaskCompletion {

    private static final String REASON = "示例：已核实";

    private final ProcessActors actors;
    private final EngineProbe engineProbe;
    private final RoundDesk desk;

    TaskCompletion(ProcessActors actors, RoundDesk desk) {
        this.actors = actors;
        this.engineProbe = actors.engineProbe;
        this.desk = desk;
    }

    /** Does it. */
    void does(Task task, String key) {
        switch (task.getCamundaFormRef().getKey()) {
            case "recommend-proposal" -> actors.recommenderRecommends(key);
            case "check-formal-requirements" -> checks(key, task);
            case "verify-matching-funds" -> actors.financeDecides(key, "verified");
            case "verify-support-letter" -> engineProbe.sends("liaison", task, letter());
            case "decide-unverified-letter" -> decides("officer", task, "accept");
            case "verify-funding-evidence" -> engineProbe.sends("liaison", task, evidence());
            case "settle-differences" -> decides("liaison", task, "accept");
            case "decide-missing-confirmation" -> decides("liaison", task, "eligible");
            case "decide-late-confirmation" -> decidesOr("liaison", task, "change", "keep");
            case "identify-proposal" -> identifies(task);
            case "assign-experts" -> desk.assigns(task);
            case "score-proposal" -> engineProbe.sends(candidate(task), task, Sheets.filled(engineProbe, task));
            case "decide-period" -> decides("officer", task, "grant");
            case "revise-sheet" -> engineProbe.sends(candidate(task), task, Map.of("decision", "keep"));
            case "check-conflicts" -> engineProbe.sends(candidate(task), task, Map.of("decision", "none"));
            case "mend-letter" -> decides("officer", task, "give-up");
            case "replace-expert" -> desk.replaces(task, REASON);
            case "settle-ranking" -> engineProbe.sends("chair", task, Map.of("remark", "无"));
            case "approve-list" -> decidesOr("approver", task, "approve", "send-back");
            case "decide-objection" -> decides("chair", task, "dismissed");
            default ->
                throw new AssertionError("Nobody knows what to do with "
                        + task.getCamundaFormRef().getKey());
        }
    }

    private void decides(String account, Task task, String decision) {
        engineProbe.sends(account, task, Map.of("decision", decision, "reason", REASON));
    }

    /** Decides for the second where the first is refused. */
    private void decidesOr(String account, Task task, String first, String second) {
        try {
            decides(account, task, first);
        } catch (Refusal notPossible) {
            decides(account, task, second);
        }
    }

    /** Rules may have become stricter since: what no longer passes is returned once, and refused then. */
    private void checks(String number, Task task) {
        try {
            actors.officerPasses(number);
        } catch (Refusal findings) {
            decidesOr("officer", task, "return", "refuse");
        }
    }

    private Map<String, Object> letter() {
        return Map.of(
                "contact", "法国驻华使馆科技处",
                "reachedOn", LocalDate.now(engineProbe.bean(Clock.class)).toString(),
                "channel", "telephone",
                "answer", "confirmed",
                "reason", REASON);
    }

    private static Map<String, Object> evidence() {
        return Map.of("federal", "yes", "inField", "yes", "decision", "verified", "reason", REASON);
    }

    private void identifies(Task task) {
        var first = engineProbe.shown(task, "choices").get(0).get("value").asText();
        engineProbe.sends("liaison", task, Map.of("choice", first, "reason", REASON));
    }

    private String candidate(Task task) {
        return engineProbe.bean(TaskService.class).getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
