package org.lianshen.identity;

import static org.springframework.http.HttpMethod.GET;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors. One login for pages, programs, Tasklist, Cockpit and Admin: a session after the login page, or HTTP Basic.
 * Outsiders (anonymous, applicants, agencies) reach no page and no call of the engine.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] INSIDERS = {
        "RECOMMENDER", "EXPERT", "OFFICER", "LIAISON", "FINANCE", "CHAIR", "APPROVER", "MANAGER", "DESIGNER", "ADMIN"
    };
    private static final String[] STAFF = {
        "OFFICER", "LIAISON", "FINANCE", "CHAIR", "APPROVER", "MANAGER", "DESIGNER", "ADMIN"
    };
    private static final String[] WATCHERS = {"MANAGER", "DESIGNER", "ADMIN"};
    private static final String[] RETRYING = {"MANAGER", "ADMIN"};

    /** The engine's webapps and the calls they make; they bring a CSRF guard of their own. */
    @Bean
    @Order(1)
    SecurityFilterChain webapps(HttpSecurity http, ProblemEntryPoint problems) throws Exception {
        return http.securityMatcher(EnginePaths.under("/camunda"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(EnginePaths.calls(EngineCalls.INSIDE))
                        .hasAnyRole(INSIDERS)
                        .requestMatchers(EnginePaths.calls(EngineCalls.WATCHING))
                        .hasAnyRole(WATCHERS)
                        .requestMatchers(EnginePaths.calls(EngineCalls.RETRYING))
                        .hasAnyRole(RETRYING)
                        .requestMatchers(EnginePaths.calls(EngineCalls.ADMINISTERING))
                        .hasRole("ADMIN")
                        .requestMatchers(EnginePaths.under(EngineCalls.ROOT))
                        .denyAll()
                        .requestMatchers(EnginePaths.under("/camunda/app/cockpit"))
                        .hasAnyRole(WATCHERS)
                        .requestMatchers(EnginePaths.under("/camunda/app/admin"))
                        .hasRole("ADMIN")
                        .anyRequest()
                        .hasAnyRole(INSIDERS))
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .logout(logout -> logout.logoutRequestMatcher(EnginePaths.ending("/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .exceptionHandling(
                        handling -> handling.defaultAuthenticationEntryPointFor(problems, under("/camunda/api"))
                                .defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint("/login"), under("/camunda"))
                                .accessDeniedHandler(problems))
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .build();
    }

    /** An address the firewall will not let in is answered as a problem, too. */
    @Bean
    RequestRejectedHandler refusedAddresses(ProblemEntryPoint problems) {
        return (request, response, rejected) -> problems.malformedAddress(request, response);
    }

    /** Our own calls and pages. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, ProblemEntryPoint problems) throws Exception {
        var loginPage = new LoginUrlAuthenticationEntryPoint("/login");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .hasAnyRole(STAFF)
                        .requestMatchers(GET, "/api/calls/**", "/api/notices/**", "/notices/**")
                        .permitAll()
                        .requestMatchers("/login", "/css/**", "/images/**", "/favicon.ico", "/error", "/v3/api-docs/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form ->
                        form.loginPage("/login").defaultSuccessUrl("/", false).permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new AndRequestMatcher(
                        CsrfFilter.DEFAULT_CSRF_MATCHER, new NegatedRequestMatcher(SecurityConfiguration::isBasic))))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(problems, under("/api"))
                        .defaultAuthenticationEntryPointFor(loginPage, request -> true)
                        .accessDeniedHandler(problems))
                .headers(
                        headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'")))
                .requestCache(Customizer.withDefaults())
                .build();
    }

    /** A program that sends its password with each call cannot be tricked into it by another page. */
    private static boolean isBasic(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }

    private static RequestMatcher under(String prefix) {
        return request -> request.getRequestURI().startsWith(request.getContextPath() + prefix + "/");
    }
}
