package org.lianshen.continuity;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.lianshen.LianshenApplication;
import org.lianshen.LianshenTest;
import org.lianshen.database.TestServer;
import org.lianshen.story.OutsideCalls;
import org.lianshen.story.WithoutTests;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The application on a database of its own that was prepared before it started; timers fire only when the time is
 * moved.
 */
final class OwnApplication implements AutoCloseable {

    private final TestServer server;
    private ConfigurableApplicationContext context;

    private OwnApplication(TestServer server, ConfigurableApplicationContext context) {
        this.server = server;
        this.context = context;
    }

    /** What is done with the empty database first. */
    @FunctionalInterface
    interface Preparation {
        void on(Connection connection, String url) throws SQLException, IOException;
    }

    /** Starts it. */
    static OwnApplication start(String name, Preparation preparation) throws IOException, SQLException {
        var folder = Path.of("target", "databases", name);
        FileSystemUtils.deleteRecursively(folder.resolve("postgres"));
        var server = TestServer.start(folder);
        try {
            try (var connection = DriverManager.getConnection(server.url())) {
                preparation.on(connection, server.url());
            }
            return new OwnApplication(server, run(server.url(), Path.of("target/outside-calls")));
        } catch (RuntimeException | SQLException | IOException failure) {
            server.close();
            throw failure;
        }
    }

    private static ConfigurableApplicationContext run(String url, Path calls) {
        return new SpringApplicationBuilder(LianshenApplication.class)
                .initializers(context -> {
                    new OutsideCalls().initialize(context);
                    context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
                    ((GenericApplicationContext) context)
                            .registerBean("dataSource", HikariDataSource.class, () -> pool(url));
                })
                .run(
                        "--server.port=0",
                        "--lianshen.guidelines.location=" + calls,
                        "--lianshen.demo.password=" + LianshenTest.PASSWORD,
                        "--lianshen.demo.samples=false",
                        "--lianshen.mail.relay-interval=PT24H",
                        "--lianshen.sweep-interval=PT24H",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--spring.main.banner-mode=off");
    }

    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return pool;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** Starts it again, on the same database, with those calls. */
    void startAgain(Path calls) {
        stop();
        context = run(server.url(), calls);
    }

    /** Where it listens. */
    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A connection beside the application. */
    Connection connection() throws SQLException {
        return DriverManager.getConnection(server.url());
    }

    @Override
    public void close() {
        stop();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        context.close();
        // the web application's, which is no more
        Thread.currentThread().setContextClassLoader(LianshenApplication.class.getClassLoader());
        ClockUtil.reset();
    }
}
