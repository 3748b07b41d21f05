package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.database.OutsideServer;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.load.SmallCall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * A call in an outside folder, with one made-up direction and numbers of its own, lives after a start, without Java.
 */
@LianshenTest
// a second engine of the same name takes the webapps over: whoever works in Tasklist over HTTP comes before
@Order(Integer.MAX_VALUE - 1)
@TestPropertySource(
        properties = {
            "lianshen.guidelines.location=target/outside-calls",
            "lianshen.database.folder=target/lianshen-outside-tests"
        })
@ContextConfiguration(initializers = {OutsideCallTests.Folder.class, OutsideServer.class})
class OutsideCallTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    House house;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
    }

    @Test
    void itIsPublishedWithItsOwnNumbers() {
        var direction = house.anonymous()
                .get("/api/calls/2030-9/directions/3.0")
                .expect(200)
                .json();
        assertThat(direction.at("/pools/0/quota").asInt()).isEqualTo(7);
        assertThat(direction.at("/pools/0/budget").decimalValue()).isEqualByComparingTo("1234567.89");
    }

    @Test
    void itsRulesAndItsProcessWork() {
        var content = Sample.jointResearch(
                catalogue.direction(new DirectionId("2030-9", "3.0")).orElseThrow());
        content.put("field", "造船").put("recommender", "moe");
        var check = house.as("applicant1")
                .post("/api/formal-checks", content)
                .expect(200)
                .json();
        assertThat(check.get("findings").findValuesAsText("clause")).containsExactly("3.0 fields");
        content.put("field", "地热");
        var number = house.as("applicant1")
                .post("/api/proposals", content)
                .expect(201)
                .json()
                .get("number")
                .asText();
        assertThat(number).isEqualTo("2030-9-3.0-0001");
        house.submit(number).expect(202);
        var task = house.task("recommender-moe", number, "recommend-proposal");
        house.sends("recommender-moe", task, Map.of("decision", "recommend")).expect(204);
        house.officerPasses(number);
        house.as("agency-xag")
                .post(
                        "/api/agencies/xag/confirmations",
                        List.of(Map.of("id", "m1", "direction", "3.0", "reference", number, "decision", "accepted")))
                .expect(200);
        house.expectStatus(number, "eligible");
        house.as("officer")
                .post("/api/calls/2030-9/directions/3.0/closing", Map.of("reason", "试运行"))
                .expect(201);
        assertThat(house.tasks("officer", "2030-9-3.0", "assign-experts")).hasSize(1);
    }

    /** Lays the call into its folder before the application starts. */
    static class Folder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            SmallCall.in(Path.of("target/outside-calls")).write("calendar-demo.yaml", """
                            time: "16:00"
                            opens: anchor-P10D
                            applicants: anchor+P20D
                            recommenders: applicants+P7D
                            agencies: {xag: anchor+P40D}
                            reviewClaim: P2D
                            review: P10D
                            noticeWorkingDays: 5
                            """);
        }
    }
}
