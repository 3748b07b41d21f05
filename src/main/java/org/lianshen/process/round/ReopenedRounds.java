package org.lianshen.process.round;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.wait.ProcessInstances;
import org.lianshen.programme.IntakeReopened;
import org.lianshen.round.Rounds;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An early closing was undone: the round begins anew, as nothing of it has happened yet. Where somebody holds its task,
 * it has.
 */
@Component
class ReopenedRounds {

    private final Rounds rounds;
    private final ProcessInstances instances;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AsSystem asSystem;

    ReopenedRounds(
            Rounds rounds, ProcessInstances instances, RuntimeService runtime, TaskService tasks, AsSystem asSystem) {
        this.rounds = rounds;
        this.instances = instances;
        this.runtime = runtime;
        this.tasks = tasks;
        this.asSystem = asSystem;
    }

    @EventListener
    public void on(IntakeReopened event) {
        rounds.reopenIntake(event.direction());
        var round = event.direction().key();
        asSystem.run(() -> {
            if (tasks.createTaskQuery()
                            .processInstanceBusinessKey(round)
                            .taskAssigned()
                            .count()
                    > 0) {
                throw Rounds.actedOn();
            }
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey(Vocabulary.ROUND_MODEL)
                    .processInstanceBusinessKey(round)
                    .list()
                    .forEach(instance ->
                            runtime.deleteProcessInstance(instance.getProcessInstanceId(), "The intake is open again"));
        });
        instances.startRound(round);
    }
}
