package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same round with 200 proposals and 300 experts; {@code mvn -Pdrills verify -Dtest=RoundOfExpertsDrill}. */
@OutsideCallTest
class RoundOfExpertsDrill {

    static {
        // hundreds of clients are idle for longer than the server keeps their connections
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }

    private static final int PROPOSALS = Integer.getInteger("lianshen.drills.proposals", 200);
    private static final int EXPERTS = Integer.getInteger("lianshen.drills.experts", 300);
    private static final int DEMO_EXPERTS = 30;
    private static final String PASSWORD = "Geothermal-River-42";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Test
    void allReviewsComeInWithoutRepairByHand() {
        var house = new House(port, catalogue);
        IntStream.rangeClosed(DEMO_EXPERTS + 1, EXPERTS)
                .mapToObj(RoundOfExperts::expert)
                .forEach(expert -> accountIsMade(house, expert));
        new RoundOfExperts(house, PROPOSALS, EXPERTS).plays();
    }

    /** As administrators make accounts in Admin; one of an earlier drill is there already. */
    private static void accountIsMade(House house, String expert) {
        var made = house.as("admin")
                .engine(
                        "/user/create",
                        Map.of(
                                "profile",
                                Map.of(
                                        "id",
                                        expert,
                                        "firstName",
                                        "评审人",
                                        "lastName",
                                        expert,
                                        "email",
                                        expert + "@example.org"),
                                "credentials",
                                Map.of("password", PASSWORD)));
        assertThat(made.status()).isIn(204, 422);
        house.knows(expert, PASSWORD);
        var admin = house.as("admin");
        admin.send(admin.request("/camunda/api/engine/engine/default/group/expert/members/" + expert)
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", admin.xsrf())
                        .PUT(BodyPublishers.ofString("{}")))
                .expect(204);
    }
}
