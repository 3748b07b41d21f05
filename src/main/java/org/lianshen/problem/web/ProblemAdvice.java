package org.lianshen.problem.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.LanguageSwitch;
import org.lianshen.language.Text;
import org.lianshen.problem.Clashes;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Outage;
import org.lianshen.problem.Refusal;
import org.lianshen.problem.UnstorableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Every refusal and every failure as a sentence in two languages, never as a stack trace. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    /** Where programs call: below the root, or below the root of a webapp. */
    private static final Pattern CALLS = Pattern.compile("(/[^/]+)?/api/.*");

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Text BUSY = Text.of("problem.just-changed-by-another");
    private static final Text MALFORMED = Text.of("problem.malformed");
    private static final Text NOT_JSON = Text.of("problem.not-valid-json");
    private static final Text CUT_OFF = Text.of("problem.body-is-cut-off");
    private static final Text FAILURE = Text.of("problem.failed-on-our-side");

    private final Clashes clashes;

    ProblemAdvice(Clashes clashes) {
        this.clashes = clashes;
    }

    @ExceptionHandler
    Object refusal(Refusal refusal, HttpServletRequest request) {
        return answer(
                request,
                refusal.kind().status(),
                refusal.code(),
                refusal.text(),
                refusal.errors().isEmpty() ? null : refusal);
    }

    @ExceptionHandler
    Object brokenForm(MultipartException failure, HttpServletRequest request) {
        var fault = FormFault.of(failure);
        return answer(request, fault.status(), fault.code(), fault.text(), null);
    }

    /** Whoever sent it has gone away, or came too slowly to be waited for. */
    @ExceptionHandler
    Object brokenOff(ClientAbortException failure, HttpServletRequest request) {
        LOG.info("Cut off on {} {}: {}", request.getMethod(), request.getRequestURI(), failure.getMessage());
        return answer(request, 408, "http-408", sentence(HttpStatus.REQUEST_TIMEOUT), null);
    }

    @ExceptionHandler
    Object failure(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException || Outage.caused(failure)) {
            throw failure;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("Cut off on {} {}", request.getMethod(), request.getRequestURI());
            // the container has ended the answer already, and nobody is there to read it
            return response.isCommitted() ? new ModelAndView() : answer(request, 400, "cut-off", CUT_OFF, null);
        }
        if (clashes.causedIt(failure)) {
            LOG.info("Two at once on {}: {}", request.getRequestURI(), failure.getMessage());
            return answer(request, 409, "concurrent-change", BUSY, null);
        }
        if (UnstorableValue.caused(failure)) {
            LOG.warn(
                    "Nothing to keep on {} {}: {}", request.getMethod(), request.getRequestURI(), failure.getMessage());
            return answer(request, 422, "unkeepable", UnstorableValue.WORDS, null);
        }
        LOG.error("Failed on {} {}", request.getMethod(), request.getRequestURI(), failure);
        return answer(request, 500, "internal", FAILURE, null);
    }

    private static Object answer(
            HttpServletRequest request, int status, String code, Text text, @Nullable Refusal refusal) {
        return answer(request, request.getRequestURI(), status, code, text, refusal);
    }

    static Object answer(
            HttpServletRequest request, String address, int status, String code, Text text, @Nullable Refusal refusal) {
        if (isPage(request, address)) {
            var page = new ModelAndView("error");
            page.setStatus(HttpStatusCode.valueOf(status));
            page.addObject("status", status);
            page.addObject("text", text);
            if (!request.getMethod().equals("GET")) {
                // there may be no page one step up from what was sent
                page.addObject(LanguageSwitch.HERE, "/");
            }
            return page;
        }
        var problem = problem(status, code, text, address);
        if (refusal != null) {
            problem.setProperty("errors", refusal.errors());
        }
        if (refusal != null && refusal.moreErrors() > 0) {
            problem.setProperty("moreErrors", refusal.moreErrors());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean isPage(HttpServletRequest request, String address) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return !CALLS.matcher(address).matches() && accept != null && accept.contains("text/html");
    }

    static ProblemDetail problem(int status, String code, Text text, String instance) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), text.both());
        problem.setType(URI.create("urn:lianshen:problem:" + code));
        problem.setTitle(text.en());
        problem.setInstance(URI.create(instance));
        problem.setProperty("message", text);
        return problem;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure.getCause() instanceof JsonMappingException mapping) {
            var problem = problem(422, "malformed", MALFORMED, uri(request));
            problem.setProperty("errors", List.of(new FieldError(pointer(mapping), reason(mapping))));
            return handleExceptionInternal(failure, problem, headers, HttpStatusCode.valueOf(422), request);
        }
        return handleExceptionInternal(
                failure, problem(400, "not-json", NOT_JSON, uri(request)), headers, status, request);
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static Text reason(JsonMappingException mapping) {
        return mapping instanceof UnrecognizedPropertyException unknown
                ? Text.of("problem.unknown-property", unknown.getKnownPropertyIds())
                : Text.of("problem.wrong-type-or-form");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var told = FormFault.of(failure);
        var fault = told == FormFault.BROKEN ? FormFault.FORM_TOO_LARGE : told;
        return handleExceptionInternal(
                failure,
                problem(fault.status(), fault.code(), fault.text(), uri(request)),
                headers,
                HttpStatusCode.valueOf(fault.status()),
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var servlet = (ServletWebRequest) request;
        if (isPage(servlet.getRequest(), uri(request))) {
            return page(servlet, headers, status);
        }
        if (!(body instanceof ProblemDetail problem) || problem.getProperties() == null) {
            body = problem(status.value(), "http-" + status.value(), sentence(status), uri(request));
        }
        var clean = new HttpHeaders();
        clean.putAll(headers);
        clean.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(failure, body, clean, status, request);
    }

    /** The container shows the page, see {@link ErrorEndpoint}. */
    private static @Nullable ResponseEntity<Object> page(
            ServletWebRequest request, HttpHeaders headers, HttpStatusCode status) {
        var response = Objects.requireNonNull(request.getResponse());
        try {
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            response.sendError(status.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    private static String uri(WebRequest request) {
        return ((ServletWebRequest) request).getRequest().getRequestURI();
    }

    static Text sentence(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> Text.of("problem.log-in-first");
            case 403 -> Text.of("problem.you-may-not-do-this");
            case 404 -> Text.of("problem.not-found");
            case 405 -> Text.of("problem.method-not-supported");
            case 406 -> Text.of("problem.format-not-available");
            case 408 -> Text.of("problem.request-too-slow");
            case 413 -> Text.of("problem.request-too-large");
            case 415 -> Text.of("problem.content-type-not-supported");
            default -> status.is5xxServerError() ? FAILURE : Text.of("problem.request-not-understood");
        };
    }
}
