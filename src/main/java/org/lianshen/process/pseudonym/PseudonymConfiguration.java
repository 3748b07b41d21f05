package org.lianshen.process.pseudonym;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.lianshen.identity.Callers;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pseudonyms between the engine's calls and whoever asks. */
@Configuration(proxyBeanMethods = false)
class PseudonymConfiguration {

    /** Behind the filter that has read the body and knows that it is JSON. */
    private static final int BEHIND_THE_BODIES = 107;

    @Bean
    FilterRegistrationBean<PseudonymFilter> namelessReviewers(
            ObjectMapper json, Callers callers, VeiledAnswers answers) {
        var filter = new FilterRegistrationBean<>(new PseudonymFilter(json, callers, answers));
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(BEHIND_THE_BODIES);
        return filter;
    }
}
