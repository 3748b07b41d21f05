package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.problem.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine does not look whether a model was suspended; so none is. */
@LianshenTest
class CachedProcessDefinitionsTests {

    @Autowired
    RepositoryService repository;

    @Test
    void noneIsSuspended() {
        var model = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("joint-research")
                .latestVersion()
                .singleResult();
        List<ThrowingCallable> ways = List.of(
                () -> repository.suspendProcessDefinitionById(model.getId()),
                () -> repository.suspendProcessDefinitionByKey(model.getKey()),
                () -> repository
                        .updateProcessDefinitionSuspensionState()
                        .byProcessDefinitionKey(model.getKey())
                        .processDefinitionWithoutTenantId()
                        .suspend());
        ways.forEach(way -> assertThatThrownBy(way)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("models-go-on")));
        assertThat(repository.createProcessDefinitionQuery().suspended().count())
                .isZero();
        repository.activateProcessDefinitionByKey(model.getKey());
    }
}
