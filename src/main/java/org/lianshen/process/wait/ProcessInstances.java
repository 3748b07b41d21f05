package org.lianshen.process.wait;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.process.ProcessVariable;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Message;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.engine.MessageDelivery;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.stereotype.Component;

/** Starts instances and tells waiting ones what happened, always within the transaction of what happened. */
@Component
public class ProcessInstances {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final MessageDelivery delivery;
    private final AsSystem asSystem;

    ProcessInstances(RuntimeService runtime, TaskService tasks, MessageDelivery delivery, AsSystem asSystem) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.delivery = delivery;
        this.asSystem = asSystem;
    }

    /** Starts a proposal's model. */
    public void startProposal(String model, ProposalNumber number) {
        asSystem.run(() -> runtime.startProcessInstanceByKey(model, number.value(), Vocabulary.NUMBER.as(number)));
    }

    /** Starts a proposal's model where its eligibility stands, after it was reinstated. */
    public void restartProposal(String model, ProposalNumber number) {
        asSystem.run(() -> runtime.startProcessInstanceByMessage(
                Message.PROPOSAL_REINSTATED + "." + model, number.value(), Vocabulary.NUMBER.as(number)));
    }

    /** Starts a round's model, unless one is running or has run. */
    public void startRound(String round) {
        asSystem.run(() -> runtime.startProcessInstanceByKey(
                Vocabulary.ROUND_MODEL, round, Map.of(Vocabulary.ROUND.name(), round)));
    }

    /** Asks a liaison officer about a late or contradicting answer. */
    public void startLateConfirmation(ProposalNumber number, String message) {
        asSystem.run(() -> runtime.startProcessInstanceByMessage(
                Message.LATE_CONFIRMATION_RECEIVED.word(),
                number.value(),
                Map.of(Vocabulary.NUMBER.name(), number.value(), Vocabulary.MESSAGE.name(), message)));
    }

    /** Asks a liaison officer which proposal an agency's entry is about. */
    public void startIdentification(DirectionId round, long message) {
        asSystem.run(() -> runtime.startProcessInstanceByMessage(
                Message.ENTRY_AMBIGUOUS.word(),
                round.key() + "-entry-" + message,
                Map.of(Vocabulary.MESSAGE.name(), String.valueOf(message))));
    }

    /** Nobody needs to say that any more. */
    public void endIdentification(long message) {
        asSystem.run(() -> waiting(Message.ENTRY_IDENTIFIED)
                .processVariableValueEquals(Vocabulary.MESSAGE.name(), String.valueOf(message))
                .list()
                .forEach(execution -> deliver(Message.ENTRY_IDENTIFIED, execution, Map.of())));
    }

    /**
     * Asks an officer to mend a letter, unless one is asked already.
     *
     * @param number the proposal or round it is about, or null
     */
    public void startMending(long letter, @Nullable ProposalNumber number) {
        var key = (number == null ? "" : number + "-") + "letter-" + letter;
        asSystem.run(() -> {
            if (runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(key)
                            .count()
                    == 0) {
                runtime.startProcessInstanceByMessage(
                        Message.LETTER_UNDELIVERABLE.word(),
                        key,
                        Map.of(Vocabulary.LETTER.name(), String.valueOf(letter)));
            }
        });
    }

    /** The letter is on its way again: nobody needs to mend it. */
    public void endMending(long letter) {
        asSystem.run(() -> waiting(Message.LETTER_MENDED)
                .processVariableValueEquals(Vocabulary.LETTER.name(), String.valueOf(letter))
                .list()
                .forEach(execution -> deliver(Message.LETTER_MENDED, execution, Map.of())));
    }

    /**
     * Tells whoever waits.
     *
     * @param message what happened
     * @param businessKey the proposal's number or the round
     * @param variables what goes with it
     * @return whether anybody waited
     * @throws Refusal where the wait has ended in the very step that tells: it is too late
     */
    public boolean tell(Message message, String businessKey, Map<String, Object> variables) {
        return asSystem.call(() -> {
            var waiting =
                    waiting(message).processInstanceBusinessKey(businessKey).list();
            long told = waiting.stream()
                    .filter(execution -> deliver(message, execution, variables))
                    .count();
            if (told == 0 && !waiting.isEmpty()) {
                throw tooLate();
            }
            return told > 0;
        });
    }

    /** Tells whoever waits of what they can see for themselves; whoever has gone on meanwhile knows it already. */
    public void note(Message message, String businessKey, Map<String, Object> variables) {
        asSystem.run(() -> waiting(message)
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(execution -> deliver(message, execution, variables)));
    }

    /**
     * As {@link #tell(Message, String, Outcome)}, but not those who know it already: where a person works on what
     * followed, their task stays.
     */
    public void tellAgain(Message message, String businessKey, Outcome outcome) {
        asSystem.run(() -> waiting(message).processInstanceBusinessKey(businessKey).list().stream()
                .filter(execution ->
                        tasks.createTaskQuery().executionId(execution.getId()).count() == 0)
                .forEach(execution -> deliver(message, execution, with(outcome))));
    }

    /** As {@link #note}, but only those instances whose variable has that value. */
    public <T> void tellWhoAwaits(Message message, String businessKey, ProcessVariable<T> variable, T value) {
        asSystem.run(() -> waiting(message)
                .processInstanceBusinessKey(businessKey)
                .processVariableValueEquals(variable.name(), variable.write().apply(value))
                .list()
                .forEach(execution -> deliver(message, execution, Map.of())));
    }

    /**
     * Tells a waiting instance of something that starts a branch of its own there, with variables only for that branch.
     *
     * @throws Refusal where nobody waits: the time for it is over
     */
    public void tellNew(Message message, String businessKey, Map<String, Object> variables) {
        asSystem.run(() -> {
            boolean begun = waiting(message).processInstanceBusinessKey(businessKey).list().stream()
                    .anyMatch(execution -> delivery.deliverToBranch(message.word(), execution.getId(), variables));
            if (!begun) {
                throw tooLate();
            }
        });
    }

    /**
     * As {@link #tell(Message, String)}.
     *
     * @throws Refusal where nobody waits: the time for it is over
     */
    public void tellOrRefuse(Message message, String businessKey) {
        if (!tell(message, businessKey)) {
            throw tooLate();
        }
    }

    /**
     * As {@link #tellOrRefuse}, but only the instance whose variable has that value.
     *
     * @throws Refusal where nobody waits: the time for it is over
     */
    public <T> void tellNewWhoAwaits(Message message, String businessKey, ProcessVariable<T> variable, T value) {
        asSystem.run(() -> {
            boolean told = waiting(message)
                    .processInstanceBusinessKey(businessKey)
                    .processVariableValueEquals(
                            variable.name(), variable.write().apply(value))
                    .list()
                    .stream()
                    .anyMatch(execution -> deliver(message, execution, Map.of()));
            if (!told) {
                throw tooLate();
            }
        });
    }

    /** As {@link #tell(Message, String, Map)}, with an outcome. */
    public boolean tell(Message message, String businessKey, Outcome outcome) {
        return tell(message, businessKey, with(outcome));
    }

    /** As {@link #tell(Message, String, Map)}, with nothing else. */
    public boolean tell(Message message, String businessKey) {
        return tell(message, businessKey, Map.of());
    }

    private ExecutionQuery waiting(Message message) {
        return runtime.createExecutionQuery().messageEventSubscriptionName(message.word());
    }

    private boolean deliver(Message message, Execution execution, Map<String, Object> variables) {
        return delivery.deliver(message.word(), execution.getId(), variables);
    }

    private static Map<String, Object> with(Outcome outcome) {
        return Vocabulary.OUTCOME.as(outcome);
    }

    private static Refusal tooLate() {
        return Refusal.overtaken("too-late", Text.of("process.too-late"));
    }
}
