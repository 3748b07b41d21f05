package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a killed node had begun is taken up again soon. */
@LianshenTest
class KilledNodeTests {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Test
    void itsTimersAreFreeAgainAfterAMinute() {
        assertThat(engine.getJobExecutor().getLockTimeInMillis())
                .isEqualTo((int) Duration.ofMinutes(1).toMillis());
    }
}
