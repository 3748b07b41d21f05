package org.lianshen.process.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.process.caller.AsAccount;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A task that is not one's own looks exactly like one that does not exist. The engine answers the one and the other in
 * many ways, depending on the call; here both end before it is asked. Who comes too late for a task that was theirs is
 * told so by another status.
 */
class TaskAccessFilter extends OncePerRequestFilter {

    static final Text GONE = Text.of("process.task.not-yours");

    private static final Pattern TASK = Pattern.compile("/camunda/api/engine/engine/default/task/([^/]+)(/.*)?");
    private static final Set<String> ABOUT_MANY = Set.of("count", "report");

    private final TaskService tasks;
    private final Callers callers;
    private final AsAccount asAccount;
    private final EndedTasks ended;
    private final ObjectMapper json;

    TaskAccessFilter(TaskService tasks, Callers callers, AsAccount asAccount, EndedTasks ended, ObjectMapper json) {
        this.tasks = tasks;
        this.callers = callers;
        this.asAccount = asAccount;
        this.ended = ended;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var task = TASK.matcher(request.getRequestURI());
        boolean one = task.matches() && !ABOUT_MANY.contains(task.group(1));
        boolean writes = request.getMethod().equals("POST");
        if (one && !isOwn(task.group(1))) {
            boolean late = writes && wasOwn(task.group(1));
            var status = late ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_NOT_FOUND;
            EngineProblem.write(json, request, response, status, "TaskGone", GONE);
            return;
        }
        chain.doFilter(request, response);
        if (one && writes && isAbsent(response) && wasOwn(task.group(1))) {
            // it ended between the look at it and the engine's
            response.resetBuffer();
            EngineProblem.write(json, request, response, HttpServletResponse.SC_CONFLICT, "TaskGone", GONE);
        }
    }

    private static boolean isAbsent(HttpServletResponse response) {
        return !response.isCommitted()
                && (response.getStatus() == HttpServletResponse.SC_FORBIDDEN
                        || response.getStatus() == HttpServletResponse.SC_NOT_FOUND);
    }

    private boolean wasOwn(String task) {
        return callers.find().map(caller -> ended.wasFor(caller, task)).orElse(false);
    }

    private boolean isOwn(String task) {
        return callers.find()
                .map(caller -> asAccount.call(
                        caller.account(),
                        () -> tasks.createTaskQuery().taskId(task).count() > 0))
                .orElse(false);
    }
}
