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
                new Text("端口 " + port + " 已被占用。", "Port " + port + " is taken by another program.").both(),
                new Text(
                                "请停止占用该端口的程序，或用 server.port 指定其他端口。",
                                "Stop the program that listens there, or choose another port with server.port.")
                        .both(),
                cause);
    }
}
