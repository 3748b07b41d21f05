package org.lianshen.process.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.lianshen.identity.Callers;
import org.lianshen.process.caller.AsSystem;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets people give back a task they have claimed. The engine would ask for the right to assign tasks to anybody, which
 * nobody has who only does them.
 */
class UnclaimFilter extends OncePerRequestFilter {

    private static final Pattern UNCLAIM = Pattern.compile(".*/engine/[^/]+/task/([^/]+)/unclaim");

    private final TaskService tasks;
    private final Callers callers;
    private final AsSystem asSystem;

    UnclaimFilter(TaskService tasks, Callers callers, AsSystem asSystem) {
        this.tasks = tasks;
        this.callers = callers;
        this.asSystem = asSystem;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var unclaim = UNCLAIM.matcher(request.getRequestURI());
        if (request.getMethod().equals("POST") && unclaim.matches() && givesBack(unclaim.group(1))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean givesBack(String task) {
        return callers.find()
                .map(caller -> asSystem.call(() -> {
                    boolean own = tasks.createTaskQuery()
                                    .taskId(task)
                                    .taskAssignee(caller.account())
                                    .count()
                            > 0;
                    if (own) {
                        tasks.setAssignee(task, null);
                    }
                    return own;
                }))
                .orElse(false);
    }
}
