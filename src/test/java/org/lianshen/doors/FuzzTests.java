package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Some odd requests, the same ones each time; {@link FuzzRun} sends many. */
@LianshenTest
class FuzzTests {

    private static final int REQUESTS = 300;
    private static final long SEED = 20_220_117;

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    @Attack(
            door = Door.PAGES,
            tries = "sends every address, the engine's as well, what is missing, null, of another type, very"
                    + " long, deep, out of"
                    + " range, repeated, or holds NUL and odd characters",
            as = "each role",
            meets = "an answer below 500 in both languages without a name from the inside; nothing absurd is stored")
    void nothingOddIsAFailure() throws Exception {
        var identities = new EngineIdentities(jdbc);
        try {
            var scene = new ReviewedProposal(port, catalogue);
            var addresses = FuzzAddress.all(requestMappingHandlerMapping);
            assertThat(addresses).hasSizeGreaterThan(150);
            var fuzz = new Fuzz(port, new FuzzRequests(addresses, scene, FuzzRun.proposal(catalogue), SEED));
            assertThat(fuzz.run(REQUESTS)).as(fuzz.toString()).isEmpty();
            assertThat(new StoredThings(jdbc).absurd()).isEmpty();
        } finally {
            identities.putBack();
        }
    }
}
