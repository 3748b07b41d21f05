package org.lianshen.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The refusal that ended a request, for whoever writes its answer. The engine tells no more of a refusal than its
 * sentence; the fields to blame would be lost on the way.
 */
public final class RequestRefusal {

    private static final String NAME = RequestRefusal.class.getName();
    private static final int DEEPEST = 20;

    private RequestRefusal() {}

    /** Keeps the refusal behind a failure with the present request; nothing where there is none or no request. */
    public static void keep(Throwable failure) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            find(failure).ifPresent(refusal -> request.setAttribute(NAME, refusal, RequestAttributes.SCOPE_REQUEST));
        }
    }

    private static Optional<Refusal> find(@Nullable Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** The refusal that was kept with a request. */
    public static Optional<Refusal> of(HttpServletRequest request) {
        return Optional.ofNullable((Refusal) request.getAttribute(NAME));
    }
}
