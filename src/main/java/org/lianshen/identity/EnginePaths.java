package org.lianshen.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches paths of the engine's webapps. They are served by servlets of their own, and Spring's path patterns would see only
 * what follows such a servlet's mapping; these matchers see the whole path, as the container has decoded and normalised it.
 */
final class EnginePaths {

    private static final Pattern AROUND_FORMS = Pattern.compile(
            ".*/task/[^/]+/(complete|resolve|delegate|bpmnError|bpmnEscalation|(v|localV)ariables(/.*)?)");
    private static final Pattern TASK_CALL = Pattern.compile("/camunda/api/engine/engine/[^/]+/task/*(.*)");
    private static final Pattern TASK_WORK = Pattern.compile("count/*|[^/]+/+(claim|unclaim|submit-form|complete)/*");
    private static final Pattern PASSWORD_CHECK =
            Pattern.compile("/camunda/api/(engine/.*/identity/verify|admin/auth/user/+[^/]+/+login/.*)/*");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private EnginePaths() {}

    /** The path itself and everything below it. */
    static RequestMatcher under(String prefix) {
        return request -> {
            var path = path(request);
            return path.equals(prefix) || path.startsWith(prefix + "/");
        };
    }

    /** Every path of the engine with that ending, asked with POST. */
    static RequestMatcher ending(String suffix) {
        return request -> request.getMethod().equals("POST") && path(request).endsWith(suffix);
    }

    /**
     * Every way to end a task, or to change what its process knows, other than sending its form: the answers of a form are
     * checked, these are not.
     */
    static RequestMatcher aroundForms() {
        return request -> !request.getMethod().equals("GET")
                && AROUND_FORMS.matcher(path(request)).matches();
    }

    /**
     * Whatever changes a task other than claiming it, giving it back and sending its form. The engine allows all of it to
     * whoever may work on the task: handing it on, writing its variables and those of its process, renaming it.
     */
    static RequestMatcher meddlingWithTasks() {
        return request -> {
            var matched = TASK_CALL.matcher(path(request));
            return matched.matches()
                    && !READING.contains(request.getMethod())
                    && !matched.group(1).isEmpty()
                    && !(request.getMethod().equals("POST")
                            && TASK_WORK.matcher(matched.group(1)).matches());
        };
    }

    /** The engine's own ways to try a password, past the one login and what slows down whoever guesses there. */
    static RequestMatcher passwordChecks() {
        return request -> PASSWORD_CHECK.matcher(path(request)).matches();
    }

    private static String path(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
