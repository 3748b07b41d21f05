package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a killed node had begun is taken up again soon. Tests run no job executor, so its settings are looked at. */
@LianshenTest
class KilledNodeTests {

    @Autowired
    CamundaBpmProperties camunda;

    @Test
    void itsTimersAreFreeAgainAfterHalfAMinute() {
        assertThat(camunda.getJobExecution().getLockTimeInMillis())
                .isEqualTo((int) Duration.ofSeconds(30).toMillis());
    }
}
