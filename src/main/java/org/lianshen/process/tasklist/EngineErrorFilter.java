package org.lianshen.process.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.lianshen.language.Text;
import org.lianshen.problem.Outage;
import org.lianshen.problem.Overtaken;
import org.lianshen.problem.Refusal;
import org.lianshen.problem.RequestRefusal;
import org.lianshen.problem.UnstorableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What a call of the engine tells when it is refused: our sentence with a fitting status instead of the engine's words.
 * A refusal of ours is kept with the request; two people at once as an optimistic locking failure. What the caller may
 * not see and what does not exist are told alike.
 */
class EngineErrorFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrorFilter.class);

    private static final Text CONCURRENT = Text.of("process.task.just-worked-on");

    private static final Text CLAIMED = Text.of("process.claimed-by-another");

    /** What Spring says where no connection to the database is to be had, or it breaks. */
    private static final Pattern AWAY = Pattern.compile("CannotCreateTransaction|CannotGetJdbcConnection"
            + "|TransactionSystemException|Could not open JDBC Connection|Unable to acquire JDBC Connection");

    private static final Text WEAK_PASSWORD = Text.of("process.account.password-weak");

    /** What the engine and Spring say where two did the same at once, and no second try helped. */
    private static final Pattern CLASH = Pattern.compile("OptimisticLocking|ENGINE-03005|CannotAcquireLock"
            + "|PessimisticLocking|DuplicateKey|deadlock detected|could not serialize access");

    /** What the engine says where it cannot make anything of what was sent; a step of ours that fails says more. */
    private static final Pattern SENDER = Pattern.compile("NullValue|NotValid|BadUserRequest|NotAllowed|NullPointer"
            + "|ClassCast|NumberFormat|IllegalArgument|InvalidRequest|JsonMapping|JsonParse|"
            + "Spin\\w*DataFormat|DateTime");

    /** What PostgreSQL says where a value cannot be kept or looked for. */
    private static final Pattern UNKEEPABLE = Pattern.compile(
            "invalid byte sequence|value too long|out of range|invalid input syntax|unsupported Unicode|OFFSET"
                    + " must not|LIMIT must not");

    private static final Pattern SAID =
            Pattern.compile("is not a valid resource identifier|cannot be used to query|already exists"
                    // permits of a kind that there is not
                    + "|for GLOBAL authorization|Unrecognized authorization type|cannot be used for authorization"
                    + "|is not valid for '|permission is disabled|permissions are disabled");

    /** Where the engine looks for something by an id that there is not. */
    private static final Pattern MISSING = Pattern.compile("doesn't exist: \\w+ is null|No user found with id"
            // what is not measured here
            + "|DbMetricsReporter");

    private static final Pattern FORM = Pattern.compile(".*/(submit-form|claim|unclaim)/*");

    private static final Text MALFORMED = Text.of("process.body.not-understood");

    private static final Text WRONG_PASSWORD = Text.of("process.account.password-not-right");

    /** Whatever else failed is in our log, not on a person's screen. */
    private static final Text FAILURE = Text.of("process.failed-on-our-side");

    private final ObjectMapper json;

    EngineErrorFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wrapped = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, wrapped);
        if (wrapped.getStatus() >= 400) {
            translate(request, wrapped);
        }
        wrapped.copyBodyToResponse();
    }

    private void translate(HttpServletRequest request, ContentCachingResponseWrapper response) throws IOException {
        var body = body(response);
        var type = body.path("type").asText();
        var message = body.path("message").asText();
        var refusal = RequestRefusal.of(request);
        if (isOurs(body)) {
            return;
        }
        if (refusal.isPresent()) {
            tell(request, response, refusal.get());
        } else if (CLASH.matcher(type + " " + message).find()) {
            replace(request, response, 409, "ConcurrentChange", CONCURRENT);
        } else if (AWAY.matcher(type + " " + message).find()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Outage.RETRY_AFTER));
            replace(request, response, 503, "DatabaseAway", Outage.WORDS);
        } else if (type.contains("AlreadyClaimed") || message.contains("already claimed")) {
            replace(request, response, 409, "AlreadyClaimed", CLAIMED);
        } else if (message.contains("Cannot find task with id") || message.contains("task is null")) {
            replace(request, response, 409, "TaskGone", TaskAccessFilter.GONE);
        } else if (message.contains("Password does not match policy")) {
            replace(request, response, 422, "WeakPassword", WEAK_PASSWORD);
        } else if (response.getStatus() == 403 || response.getStatus() == 404) {
            replace(request, response, 404, "NotFound", Refusal.notFound().text());
        } else if (message.contains("authenticated user password")) {
            replace(request, response, 400, "WrongPassword", WRONG_PASSWORD);
        } else if (UNKEEPABLE.matcher(message).find()) {
            replace(request, response, 400, "Unkeepable", UnstorableValue.WORDS);
        } else if (MISSING.matcher(message).find()) {
            replace(request, response, 404, "NotFound", Refusal.notFound().text());
        } else if (response.getStatus() < 500) {
            replace(request, response, response.getStatus(), "BadRequest", MALFORMED);
        } else if (isSenders(request, type) || SAID.matcher(message).find()) {
            LOG.warn("A call of the engine was not understood: {} {}", type, message);
            replace(request, response, 400, "BadRequest", MALFORMED);
        } else {
            LOG.error("A call of the engine failed: {} {}", type, message);
            replace(request, response, 500, "Failure", FAILURE);
        }
    }

    /** What is told in both languages already. */
    private static boolean isOurs(JsonNode body) {
        return body.has("zh") || body.path("message").has("zh");
    }

    /** What goes wrong while a form is taken may be a step of ours; it is never put down to who sent it. */
    private static boolean isSenders(HttpServletRequest request, String type) {
        return SENDER.matcher(type).find()
                && !FORM.matcher(request.getRequestURI()).matches();
    }

    private void tell(HttpServletRequest request, ContentCachingResponseWrapper response, Refusal refusal)
            throws IOException {
        boolean late = refusal instanceof Overtaken;
        response.resetBuffer();
        EngineProblem.write(
                json,
                request,
                response,
                late ? 409 : 422,
                late ? "Overtaken" : "Refusal",
                refusal.text(),
                refusal.errors());
    }

    private JsonNode body(ContentCachingResponseWrapper response) {
        try {
            return json.readTree(response.getContentAsByteArray());
        } catch (IOException notJson) {
            return json.missingNode();
        }
    }

    private void replace(
            HttpServletRequest request, ContentCachingResponseWrapper response, int status, String type, Text text)
            throws IOException {
        response.resetBuffer();
        EngineProblem.write(json, request, response, status, type, text);
    }
}
