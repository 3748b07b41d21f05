package org.lianshen.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A repeated timer that one node makes is read alike by another. */
@LianshenTest
class ZonedCyclesTests {

    private final TimeZone before = TimeZone.getDefault();

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @AfterEach
    void atHomeAgain() {
        TimeZone.setDefault(before);
    }

    @Test
    void theEnginesCalendarsAreTheHouses() {
        assertThat(engine.getBusinessCalendarManager()).isInstanceOf(BeijingCalendars.class);
    }

    @Test
    void aStartThatTheEngineWroteHasItsOffset() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        assertThat(scheduled("R3/2099-07-01T08:00:00/P1D")).isEqualTo("R3/2099-07-01T12:00:00Z/P1D");
        assertThat(scheduled("R3/2099-07-01T08:00:00Z/P1D")).isEqualTo("R3/2099-07-01T08:00:00Z/P1D");
    }

    private String scheduled(String repeat) {
        var timer = new TimerEntity();
        return engine.getCommandExecutorTxRequired().execute(command -> {
            timer.setRepeat(repeat);
            timer.setDuedate(new Date(Long.MAX_VALUE / 1000));
            command.getJobManager().schedule(timer);
            command.getDbEntityManager().delete(timer);
            return timer.getRepeat();
        });
    }
}
