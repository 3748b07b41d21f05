package org.lianshen.identity;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors. One login for pages, programs, Tasklist, Cockpit and Admin: a session after the login page, or a proof
 * with each call, which never makes or uses a session. Outsiders (anonymous, applicants, agencies) reach no page and no
 * call of the engine.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] STAFF = {
        "OFFICER", "LIAISON", "FINANCE", "CHAIR", "APPROVER", "MANAGER", "DESIGNER", "ADMIN"
    };

    /** Where anybody may object to what is on public notice. */
    private static final String[] OBJECTIONS = {"/api/notices/*/*/objections", "/notices/*/*/objections"};

    private final LoginWay login;
    private final ProblemEntryPoint problems;
    private final Headers headers;
    private final Webapps webapps;
    private final SessionWatch watch;
    private final CookieClearingLogoutHandler cookies;

    SecurityConfiguration(
            LoginWay login,
            ProblemEntryPoint problems,
            Headers headers,
            Webapps webapps,
            AccountStates states,
            SessionSettings sessions,
            @Value("${server.servlet.session.cookie.name}") String cookie,
            @Value("${server.servlet.session.cookie.secure}") boolean secure) {
        this.login = login;
        this.problems = problems;
        this.headers = headers;
        this.webapps = webapps;
        this.watch = new SessionWatch(states, sessions);
        this.cookies = new CookieClearingLogoutHandler(
                emptied(cookie, "/", secure), emptied("XSRF-TOKEN", webapps.address(), secure));
    }

    /** The engine's webapps and the calls they make, from browsers. */
    @Bean
    @Order(2)
    SecurityFilterChain webappPages(HttpSecurity http) throws Exception {
        http.securityMatcher(WebappPaths.under(webapps.address()))
                .authorizeHttpRequests(this::webappRules)
                .csrf(csrf -> csrf.csrfTokenRepository(new WebappTokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .addFilterAfter(watch, SecurityContextHolderFilter.class)
                .logout(logout -> logout.logoutRequestMatcher(WebappPaths.ending("/logout"))
                        .addLogoutHandler(cookies)
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .exceptionHandling(
                        handling -> handling.defaultAuthenticationEntryPointFor(problems, under(webapps.calls()))
                                .defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint("/login"), under(webapps.address()))
                                .accessDeniedHandler(problems));
        headers.ofWebapps(http);
        return http.build();
    }

    /**
     * The same from programs. The webapps make a session for their token against forged calls; nobody is logged in by
     * it.
     */
    @Bean
    @Order(1)
    SecurityFilterChain webappPrograms(HttpSecurity http) throws Exception {
        http.securityMatcher(new AndRequestMatcher(WebappPaths.under(webapps.address()), Programs::call))
                .authorizeHttpRequests(this::webappRules);
        headers.ofWebapps(http);
        return programs(http);
    }

    private void webappRules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (var rule : webapps.rules()) {
            var asked = requests.requestMatchers(WebappPaths.of(rule));
            if (rule.open().isEmpty()) {
                asked.denyAll();
            } else {
                asked.hasAnyRole(rule.open().stream().map(Role::name).toArray(String[]::new));
            }
        }
        requests.anyRequest().denyAll();
    }

    /** An address the firewall will not let in is answered as a problem, too. */
    @Bean
    RequestRejectedHandler refusedAddresses() {
        return (request, response, rejected) -> problems.malformedAddress(request, response);
    }

    /** Our own calls and pages, from programs. */
    @Bean
    @Order(3)
    SecurityFilterChain calls(HttpSecurity http) throws Exception {
        http.securityMatcher(Programs::call).authorizeHttpRequests(SecurityConfiguration::pageRules);
        headers.ofPages(http);
        return programs(http);
    }

    private SecurityFilterChain programs(HttpSecurity http) throws Exception {
        login.forPrograms(http, problems);
        // the webapps keep their token in a session of their own, which calls at once must not change under each other
        return http.sessionManagement(session -> session.sessionCreationPolicy(STATELESS)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** Our own calls and pages, from browsers. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        var loginPage = new LoginUrlAuthenticationEntryPoint("/login");
        http.authorizeHttpRequests(SecurityConfiguration::pageRules)
                .csrf(csrf -> csrf.ignoringRequestMatchers(Programs::objection))
                .sessionManagement(session -> session.sessionAuthenticationStrategy(anewAtLogin()))
                .addFilterAfter(watch, SecurityContextHolderFilter.class)
                .logout(logout -> logout.addLogoutHandler(cookies))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(problems, under("/api"))
                        .defaultAuthenticationEntryPointFor(problems, under("/actuator"))
                        .defaultAuthenticationEntryPointFor(loginPage, request -> true)
                        .accessDeniedHandler(problems));
        login.forPeople(http, problems);
        headers.ofPages(http);
        return http.build();
    }

    private static void pageRules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                .permitAll()
                .requestMatchers(EndpointRequest.toAnyEndpoint())
                .hasAnyRole(STAFF)
                .requestMatchers(GET, "/api/calls/**", "/api/notices/**", "/notices/**")
                .permitAll()
                .requestMatchers(HEAD, "/api/calls/**", "/api/notices/**", "/notices/**")
                .permitAll()
                .requestMatchers(POST, OBJECTIONS)
                .permitAll()
                .requestMatchers("/objections/*", "/invitations/*")
                .permitAll()
                .requestMatchers("/login", "/language", "/css/**", "/images/**", "/favicon.ico", "/v3/api-docs/**")
                .permitAll()
                .anyRequest()
                .authenticated();
    }

    /** A new session at each login, with nothing of the one before but where the person was going. */
    private CompositeSessionAuthenticationStrategy anewAtLogin() {
        var fixation = new SessionFixationProtectionStrategy();
        fixation.setMigrateSessionAttributes(false);
        fixation.setAlwaysCreateSession(true);
        return new CompositeSessionAuthenticationStrategy(List.of(fixation, watch));
    }

    private static Cookie emptied(String name, String path, boolean secure) {
        var cookie = new Cookie(name, null);
        cookie.setPath(path);
        cookie.setMaxAge(0);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        return cookie;
    }

    private static RequestMatcher under(String prefix) {
        return request -> (request.getRequestURI() + "/").startsWith(request.getContextPath() + prefix + "/");
    }
}
