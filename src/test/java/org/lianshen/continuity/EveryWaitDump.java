package org.lianshen.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a dump of this very build with an instance at every wait; a program and no test. See {@code README.md} beside
 * the kept dumps.
 */
class EveryWaitDump {

    @Test
    void write() throws Exception {
        try (var house = OwnApplication.start("every-wait", (connection, url) -> {
            Flyway.configure().dataSource(url, null, null).load().migrate();
            InitialTime.turnTo(EveryWait.BEGIN, connection);
        })) {
            var story = new EveryWait(house.context());
            story.tell();
            var repository = house.context().getBean(RepositoryService.class);
            var models =
                    repository.createProcessDefinitionQuery().latestVersion().list();
            var states = new WaitStates(repository, models);
            var missing = new TreeSet<>(states.waiting());
            missing.addAll(states.listening());
            missing.removeAll(WaitStates.inUse(house.context().getBean(JdbcClient.class)));
            assertThat(missing).as("waits at which no instance stands").isEmpty();
            var moment = house.context().getBean(Clock.class).instant().truncatedTo(ChronoUnit.SECONDS);
            try (var connection = house.connection()) {
                InitialTime.forget(connection);
                Dump.write(
                        Path.of("target", "continuity", "dump.zip"),
                        connection,
                        moment,
                        ZoneId.systemDefault(),
                        story.ways());
            }
        }
    }
}
