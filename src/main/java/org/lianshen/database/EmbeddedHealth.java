package org.lianshen.database;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/** Tells by {@code /actuator/health} that the embedded server's disk is full, or that it is down. */
final class EmbeddedHealth implements HealthIndicator {

    /** In {@code application.yml} it is ordered and answered as 503. */
    static final Status NO_ROOM = new Status("NO_ROOM");

    private final EmbeddedServer server;

    EmbeddedHealth(EmbeddedServer server) {
        this.server = server;
    }

    @Override
    public Health health() {
        var trouble = server.trouble();
        if (trouble == null) {
            return Health.up().build();
        }
        return Health.status(trouble == ServerTrouble.NO_ROOM ? NO_ROOM : Status.DOWN)
                .withDetail("zh", trouble.words().zh())
                .withDetail("en", trouble.words().en())
                .build();
    }
}
