package org.lianshen.process.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.TaskService;
import org.lianshen.identity.Callers;
import org.lianshen.process.account.AsAccount;
import org.lianshen.process.account.AsSystem;
import org.lianshen.process.form.FormWords;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the filters of this package in front of the engine's calls. */
@Configuration(proxyBeanMethods = false)
class TasklistConfiguration {

    private static final int OUTSIDE_THE_WEBAPPS = 102;
    private static final int INSIDE_THE_WEBAPPS_GUARD = 103;

    @Bean
    FilterRegistrationBean<OwnClaims> ownClaims(ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new OwnClaims(json));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(OUTSIDE_THE_WEBAPPS);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ReadableAnswers> readableAnswers(ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new ReadableAnswers(json));
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(OUTSIDE_THE_WEBAPPS);
        return filter;
    }

    @Bean
    FilterRegistrationBean<OthersTasks> othersTasks(
            TaskService tasks, Callers callers, AsAccount asAccount, EndedTasks ended, ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new OthersTasks(tasks, callers, asAccount, ended, json));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(INSIDE_THE_WEBAPPS_GUARD);
        return filter;
    }

    @Bean
    FilterRegistrationBean<GivingBack> givingBack(TaskService tasks, Callers callers, AsSystem asSystem) {
        var filter = new FilterRegistrationBean<>(new GivingBack(tasks, callers, asSystem));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(INSIDE_THE_WEBAPPS_GUARD + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<FormsInOneLanguage> formsInOneLanguage(FormWords words) {
        var filter = new FilterRegistrationBean<>(new FormsInOneLanguage(words));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(INSIDE_THE_WEBAPPS_GUARD + 2);
        return filter;
    }

    /** Behind the guards, so that nobody learns from a bad body whether there is such a task. */
    @Bean
    FilterRegistrationBean<ReadableBodies> readableBodies(ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new ReadableBodies(json));
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(INSIDE_THE_WEBAPPS_GUARD + 3);
        return filter;
    }
}
