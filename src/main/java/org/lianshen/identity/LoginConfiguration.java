package org.lianshen.identity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the one way to log in. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    @Bean
    @ConditionalOnExpression("'${lianshen.oidc.issuer}'.isBlank()")
    LoginWay passwords() {
        return new PasswordLogin();
    }

    @Bean
    @ConditionalOnExpression("!'${lianshen.oidc.issuer}'.isBlank()")
    LoginWay identityServer(OidcSettings settings, AccountStates states) {
        return new OidcLogin(settings, states);
    }
}
