package org.lianshen.process.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.TaskService;
import org.lianshen.identity.Callers;
import org.lianshen.process.caller.AsAccount;
import org.lianshen.process.caller.AsSystem;
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
    FilterRegistrationBean<ClaimFilter> ownClaims(ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new ClaimFilter(json));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(OUTSIDE_THE_WEBAPPS);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineErrorFilter> readableAnswers(ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new EngineErrorFilter(json));
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(OUTSIDE_THE_WEBAPPS);
        return filter;
    }

    @Bean
    FilterRegistrationBean<TaskAccessFilter> othersTasks(
            TaskService tasks, Callers callers, AsAccount asAccount, EndedTasks ended, ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new TaskAccessFilter(tasks, callers, asAccount, ended, json));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(INSIDE_THE_WEBAPPS_GUARD);
        return filter;
    }

    @Bean
    FilterRegistrationBean<UnclaimFilter> givingBack(TaskService tasks, Callers callers, AsSystem asSystem) {
        var filter = new FilterRegistrationBean<>(new UnclaimFilter(tasks, callers, asSystem));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(INSIDE_THE_WEBAPPS_GUARD + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<FormLanguageFilter> formsInOneLanguage(FormWords words) {
        var filter = new FilterRegistrationBean<>(new FormLanguageFilter(words));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(INSIDE_THE_WEBAPPS_GUARD + 2);
        return filter;
    }

    /** Behind the guards, so that nobody learns from a bad body whether there is such a task. */
    @Bean
    FilterRegistrationBean<EngineBodyFilter> readableBodies(ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new EngineBodyFilter(json));
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(INSIDE_THE_WEBAPPS_GUARD + 3);
        return filter;
    }
}
