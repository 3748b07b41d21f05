package org.lianshen.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Stands before an outside database: as soon as there is a pool, and before anything has used it, nodes that start at
 * the same moment are let in one after the other, and every {@link DatabaseCheck} is asked. A node is through when it
 * is ready, so that migrations, the engine's schema, deployments, groups, permits, rounds and the first administrator
 * are made once.
 */
@Component
class StartGate implements BeanPostProcessor, ApplicationListener<ApplicationReadyEvent>, Ordered, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartGate.class);

    /** An advisory lock's key, any number that no other program in the database uses: "lianshen" in ASCII. */
    static final long KEY = 0x6c69616e7368656eL;

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration TELL = Duration.ofSeconds(15);

    private final ObjectProvider<DatabaseCheck> checks;
    private final Environment configuration;
    private @Nullable Connection held;

    StartGate(ObjectProvider<DatabaseCheck> checks, Environment configuration) {
        this.checks = checks;
        this.configuration = configuration;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && StringUtils.hasText(configuration.getProperty("spring.datasource.url"))) {
            enter(OutsideDatabase.of(pool));
        }
        return bean;
    }

    private void enter(OutsideDatabase database) {
        var connection = database.connect();
        held = connection;
        try {
            awaitTurn(connection, patience());
            for (var check : checks.orderedStream().toList()) {
                check.check(connection);
            }
        } catch (SQLException e) {
            destroy();
            throw new StartRefused(
                    Text.of("database.does-not-answer", database.place(), e.getMessage()),
                    Text.of("database.look-after-server"));
        } catch (StartRefused e) {
            destroy();
            throw e;
        }
    }

    private Duration patience() {
        return Binder.get(configuration)
                .bind("lianshen.database.start-patience", Duration.class)
                .get();
    }

    /** Waits until no other node is starting. The lock is the connection's: whoever is killed gives it back. */
    static void awaitTurn(Connection connection, Duration patience) throws SQLException {
        long waited = 0;
        while (!SingleValues.text(connection, "select pg_try_advisory_lock(" + KEY + ")")
                .equals("t")) {
            if (waited >= patience.toMillis()) {
                throw new StartRefused(
                        Text.of("database.another-node-starting", patience.toSeconds()),
                        Text.of("database.look-into-other-node"));
            }
            if (waited % TELL.toMillis() == 0) {
                LOG.info(Text.of("database.waits-for-another-node").logged());
            }
            sleep();
            waited += LOOK.toMillis();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another node was starting", e);
        }
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        destroy();
    }

    /** After everybody else who still prepares something. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void destroy() {
        var connection = held;
        held = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("The connection was gone already", e);
            }
        }
    }
}
