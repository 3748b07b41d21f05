package org.lianshen.process.engine;

import org.lianshen.process.modelcheck.ModelReview;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives whoever is brought models and forms the checker that knows this application's names. */
@Configuration(proxyBeanMethods = false)
class ModelReviewSetup {

    @Bean
    ModelReview modelReview(BeanFactory beans) {
        return new ModelReview(HouseNames.of(beans));
    }
}
