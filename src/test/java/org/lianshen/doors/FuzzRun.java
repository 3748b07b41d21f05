package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.story.House;
import org.lianshen.story.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Many odd requests: {@code mvn -Pfuzz test}, with {@code -Dlianshen.fuzz.requests=} and {@code -Dlianshen.fuzz.seed=}.
 * Each is to be answered below 500 and within three seconds; afterwards {@link StoredThings} looks at what was kept.
 */
@LianshenTest
class FuzzRun {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    static JsonNode proposal(Catalogue catalogue) {
        return Sample.jointResearch(
                catalogue.direction(new DirectionId(House.CALL, "1.9")).orElseThrow());
    }

    @Test
    void nothingOddIsAFailure() throws Exception {
        int requests = Integer.getInteger("lianshen.fuzz.requests", 20_000);
        long seed = Long.getLong("lianshen.fuzz.seed", System.nanoTime());
        var scene = new ReviewedProposal(port, catalogue);
        var addresses = FuzzAddress.all(requestMappingHandlerMapping);
        var fuzz = new Fuzz(port, new FuzzRequests(addresses, scene, proposal(catalogue), seed)).within(LONGEST);
        var faults = fuzz.run(requests);
        System.out.println("Fuzz, seed " + seed + ", " + requests + " requests: " + fuzz);
        assertThat(faults).as("seed " + seed + ": " + fuzz).isEmpty();
        assertThat(new StoredThings(jdbc).absurd()).as("seed " + seed).isEmpty();
    }
}
