package org.lianshen.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** The relay has a thread of its own, and leaves the common one to all other regular work. */
class RelayScheduleTests {

    @Test
    void aSlowMailServerHoldsUpNoOtherRegularWork() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
                .withUserConfiguration(House.class)
                .withPropertyValues("lianshen.mail.relay-interval=PT1H")
                .run(context -> {
                    assertThat(context)
                            .getBeans(TaskScheduler.class)
                            .containsOnlyKeys("taskScheduler", "relayScheduler", "bounceScheduler");
                    var house = context.getBean(House.class);
                    assertThat(house.relay.poll(10, TimeUnit.SECONDS)).startsWith("relay-");
                    assertThat(house.others.poll(10, TimeUnit.SECONDS)).startsWith("scheduling-");
                });
    }

    @EnableScheduling
    @Import({Relay.class, RelayConfiguration.class})
    static class House {

        private final BlockingQueue<String> relay = new ArrayBlockingQueue<>(10);
        private final BlockingQueue<String> others = new ArrayBlockingQueue<>(10);

        @Scheduled(fixedDelay = 3_600_000)
        void other() {
            others.add(Thread.currentThread().getName());
        }

        @Bean
        JavaMailSender sender() {
            return mock();
        }

        @Bean
        TransactionTemplate transaction() {
            return new TransactionTemplate() {
                @Override
                public <T> @Nullable T execute(TransactionCallback<T> work) {
                    relay.add(Thread.currentThread().getName());
                    return null;
                }

                @Override
                public void afterPropertiesSet() {
                    // no transaction manager here
                }
            };
        }

        @Bean
        Outbox outbox() {
            return mock();
        }

        @Bean
        MailMessages messages() {
            return new MailMessages(settings(), mock(), Clock.systemUTC());
        }

        @Bean
        MailSettings settings() {
            return new MailSettings("lianshen@example.org", Duration.ofHours(1), 1);
        }
    }
}
