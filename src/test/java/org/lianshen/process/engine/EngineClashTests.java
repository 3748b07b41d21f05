package org.lianshen.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.Test;

/** What counts as two moving the same instance at once, and what is a failure. */
class EngineClashTests {

    private final EngineClash clash = new EngineClash();

    @Test
    void anInstanceChangedOrEndedMeanwhileIsAClash() {
        assertThat(clash.isOne(new OptimisticLockingException("ENGINE-03005"))).isTrue();
        assertThat(clash.isOne(new ProcessEngineException(
                        "Cannot restore state of process instance x: list of executions is empty")))
                .isTrue();
        assertThat(clash.isOne(new NullValueException("Invalid process definition id: processDefinitionId is null")))
                .isTrue();
    }

    @Test
    void whateverElseFailsIsNone() {
        assertThat(clash.isOne(new ProcessEngineException("ENGINE-09005 Could not parse BPMN process")))
                .isFalse();
        assertThat(clash.isOne(new NullPointerException())).isFalse();
        assertThat(clash.isOne(new IllegalStateException())).isFalse();
    }
}
