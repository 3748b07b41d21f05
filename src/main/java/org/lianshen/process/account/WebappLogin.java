package org.lianshen.process.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets Tasklist, Cockpit and Admin trust the one login. */
@Configuration(proxyBeanMethods = false)
class WebappLogin {

    private static final int AFTER_SPRING_SECURITY = 101;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappAuthentication() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", SpringSecurityLogin.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(AFTER_SPRING_SECURITY);
        return filter;
    }

    /** Reads who is logged in from the security context. Made by the webapps, by name. */
    public static final class SpringSecurityLogin implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication == null
                    || !authentication.isAuthenticated()
                    || authentication instanceof AnonymousAuthenticationToken) {
                return AuthenticationResult.unsuccessful();
            }
            var groups =
                    engine.getIdentityService().createGroupQuery().groupMember(authentication.getName()).list().stream()
                            .map(Group::getId)
                            .toList();
            forgetFormerGroups(request, engine, groups);
            var result = AuthenticationResult.successful(authentication.getName());
            result.setGroups(groups);
            return result;
        }

        /** The webapps keep the groups in the session; what has changed since is read again. */
        private static void forgetFormerGroups(HttpServletRequest request, ProcessEngine engine, List<String> groups) {
            var kept = AuthenticationUtil.getAuthsFromSession(request.getSession());
            if (kept.getAuthenticationForProcessEngine(engine.getName()) instanceof UserAuthentication former
                    && !Set.copyOf(former.getGroupIds()).equals(Set.copyOf(groups))) {
                kept.removeByEngineName(engine.getName());
            }
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // the doors in front have already asked for the login
        }
    }
}
