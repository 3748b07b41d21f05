package org.lianshen.identity;

import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Local passwords: the login page for people, HTTP Basic for programs. */
class PasswordLogin implements LoginWay {

    @Override
    public void forPeople(HttpSecurity http, ProblemEntryPoint problems) throws Exception {
        http.formLogin(form -> form.loginPage("/login")
                .defaultSuccessUrl("/", false)
                .failureHandler((request, response, failure) -> new SimpleUrlAuthenticationFailureHandler(
                                failure instanceof TooManyTries ? "/login?wait" : "/login?error")
                        .onAuthenticationFailure(request, response, failure))
                .permitAll());
        http.logout(logout -> logout.logoutSuccessUrl("/login?logout"));
    }

    @Override
    public void forPrograms(HttpSecurity http, ProblemEntryPoint problems) throws Exception {
        http.httpBasic(basic -> basic.authenticationEntryPoint(problems));
    }

    @Override
    public String challenge() {
        return "Basic realm=\"lianshen\", charset=\"UTF-8\"";
    }

    @Override
    public Optional<String> formTarget() {
        return Optional.empty();
    }
}
