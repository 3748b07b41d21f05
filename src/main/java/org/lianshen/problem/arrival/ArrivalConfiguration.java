package org.lianshen.problem.arrival;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the bounds of arriving requests into the server. */
@Configuration(proxyBeanMethods = false)
class ArrivalConfiguration {

    /** Milliseconds without a single byte. */
    private static final int SILENCE = 5_000;

    /** Bytes around the pieces of a body in pieces that mean nothing to us. */
    private static final int MOST_BESIDE_PIECES = 64;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedArrivals() {
        return server -> {
            server.addEngineValves(new ArrivalValve());
            server.addConnectorCustomizers(ArrivalConfiguration::bound);
        };
    }

    private static void bound(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            protocol.setDisableUploadTimeout(false);
            protocol.setConnectionUploadTimeout(SILENCE);
            protocol.setMaxExtensionSize(MOST_BESIDE_PIECES);
            protocol.setMaxTrailerSize(MOST_BESIDE_PIECES);
        }
    }
}
