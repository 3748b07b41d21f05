package org.lianshen.problem;

import org.lianshen.language.Text;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Ends the console of a start at a port where somebody else listens, in both languages. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        int port = cause.getPort();
        return new FailureAnalysis(
                Text.of("problem.port-taken", port).both(),
                Text.of("problem.choose-another-port").both(),
                cause);
    }
}
