package org.lianshen.monitor.metric;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Gives the figures a thread of their own, so that a database that is away holds up no other regular work. */
@Configuration(proxyBeanMethods = false)
class MetricConfiguration {

    @Bean(defaultCandidate = false)
    ThreadPoolTaskScheduler metricScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("metrics-");
        return scheduler;
    }
}
