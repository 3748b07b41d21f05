package org.lianshen.notification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Gives the relay and the reader of delivery reports a thread each, so that a slow server holds up no other regular
 * work.
 */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

    @Bean(defaultCandidate = false)
    ThreadPoolTaskScheduler relayScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("relay-");
        return scheduler;
    }

    @Bean(defaultCandidate = false)
    ThreadPoolTaskScheduler bounceScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("bounces-");
        return scheduler;
    }
}
