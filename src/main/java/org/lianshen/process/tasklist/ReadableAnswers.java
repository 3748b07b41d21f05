package org.lianshen.process.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.lianshen.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What a call of the engine tells when it is refused: our sentence with a fitting status instead of the engine's words. A
 * refusal of ours arrives as a failure of its own type; two people at once as an optimistic locking failure. What the caller
 * may not see and what does not exist are told alike.
 */
class ReadableAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ReadableAnswers.class);

    private static final String CONCURRENT =
            "他人刚刚处理了此任务，请刷新。 · Somebody else has just worked on this task; please reload.";
    /** What the engine and Spring say where two did the same at once, and no second try helped. */
    private static final Pattern CLASH = Pattern.compile("OptimisticLocking|ENGINE-03005|CannotAcquireLock"
            + "|PessimisticLocking|DuplicateKey|deadlock detected|could not serialize access");

    /** Whatever else failed is in our log, not on a person's screen. */
    private static final String FAILURE =
            "系统出错，您的操作没有生效；请稍后再试。 · Something failed on our side; nothing was changed. Please try again later.";

    private final ObjectMapper json;

    ReadableAnswers(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wrapped = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, wrapped);
        if (wrapped.getStatus() >= 400) {
            translate(wrapped);
        }
        wrapped.copyBodyToResponse();
    }

    private void translate(ContentCachingResponseWrapper response) throws IOException {
        var body = body(response);
        var type = body.path("type").asText();
        var message = body.path("message").asText();
        if (type.equals("TaskGone")) {
            return;
        }
        if (type.equals("Refusal")) {
            replace(response, 422, type, message);
        } else if (type.equals("Overtaken")) {
            replace(response, 409, type, message);
        } else if (CLASH.matcher(type + " " + message).find()) {
            replace(response, 409, "ConcurrentChange", CONCURRENT);
        } else if (type.contains("AlreadyClaimed") || message.contains("already claimed")) {
            replace(response, 409, "AlreadyClaimed", "任务已由他人认领。 · Somebody else has claimed this task.");
        } else if (message.contains("Cannot find task with id") || message.contains("task is null")) {
            replace(response, 409, "TaskGone", OthersTasks.GONE);
        } else if (response.getStatus() == 403 || response.getStatus() == 404) {
            replace(response, 404, "NotFound", Refusal.notFound().getMessage());
        } else if (response.getStatus() >= 500) {
            LOG.error("A call of the engine failed: {} {}", type, message);
            replace(response, 500, "Failure", FAILURE);
        }
    }

    private JsonNode body(ContentCachingResponseWrapper response) {
        try {
            return json.readTree(response.getContentAsByteArray());
        } catch (IOException notJson) {
            return json.missingNode();
        }
    }

    private void replace(ContentCachingResponseWrapper response, int status, String type, String message)
            throws IOException {
        response.resetBuffer();
        EngineProblem.write(json, response, status, type, message);
    }
}
