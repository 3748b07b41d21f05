package org.lianshen;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianshen.database.OutsideServer;
import org.lianshen.process.TakenFlows;
import org.lianshen.process.rehearsal.PlayedAgain;
import org.lianshen.story.EmptyFolder;
import org.lianshen.story.ResetBeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * A test on the whole application: the real models, a real PostgreSQL, one context for all. Before each test the house
 * is emptied and the clock turned back; timers fire only when a test moves the time.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "lianshen.database.folder=target/lianshen-tests",
            "lianshen.database.durable=false",
            "lianshen.demo.password=" + LianshenTest.PASSWORD,
            "lianshen.demo.samples=false",
            "lianshen.mail.relay-interval=PT24H",
            "lianshen.sweep-interval=PT24H",
            "lianshen.metrics.interval=PT24H",
            "lianshen.metrics.first=PT24H",
            // tests export no metrics unless they are told to
            "management.prometheus.metrics.export.enabled=true",
            "camunda.bpm.job-execution.enabled=false",
            "spring.main.banner-mode=off"
        })
@Import(TakenFlows.class)
@ContextConfiguration(initializers = {EmptyFolder.class, OutsideServer.class})
@ExtendWith({ResetBeforeEach.class, PlayedAgain.class})
public @interface LianshenTest {

    /** The password of all demo accounts in tests. */
    String PASSWORD = "test-password-1";
}
