package org.lianshen.identity;

import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How people and programs prove who they are: local passwords, or one identity server for the whole house. */
interface LoginWay {

    /** Opens the login for people at browsers. */
    void forPeople(HttpSecurity http, ProblemEntryPoint problems) throws Exception;

    /** Opens the login for programs, which prove with each call who they are. */
    void forPrograms(HttpSecurity http, ProblemEntryPoint problems) throws Exception;

    /** How a program is asked to prove who it is: the value of {@code WWW-Authenticate}. */
    String challenge();

    /** Another origin that the pages' forms may lead to, as CSP writes it. */
    Optional<String> formTarget();
}
