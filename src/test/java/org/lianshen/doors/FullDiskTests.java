package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.client.BrowserSession;
import org.lianshen.database.EmbeddedServer;
import org.lianshen.problem.Outage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A disk that is full, by the measure of the settings, is named to staff; others learn no more than the status. */
@LianshenTest
// a second engine of the same name takes the webapps over: whoever works in Tasklist over HTTP comes before
@Order(Integer.MAX_VALUE - 1)
@TestPropertySource(
        properties = {
            "lianshen.database.folder=target/lianshen-full-disk-tests",
            "lianshen.database.least-room=1000000TB"
        })
class FullDiskTests {

    @LocalServerPort
    int port;

    @Autowired
    ObjectProvider<EmbeddedServer> server;

    @BeforeEach
    void untilItIsNoticed() {
        var embedded = server.getIfAvailable();
        assumeTrue(embedded != null, "an outside server's disk is its own operator's matter");
        await().atMost(Duration.ofSeconds(30)).until(() -> embedded.trouble() != null);
    }

    @Test
    void staffReadItOnTheirHomePage() {
        assertThat(home("officer")).contains(Outage.NO_ROOM.zh());
        assertThat(home("chair")).contains(Outage.NO_ROOM.zh());
        for (var other : new String[] {"applicant1", "expert01", "recommender-moe", "agency-nrf"}) {
            assertThat(home(other)).contains("</main>").doesNotContain(Outage.NO_ROOM.zh());
        }
    }

    @Test
    @Attack(
            door = Door.PAGES,
            tries = "reads why the application is not well",
            as = "anonymous, applicant, expert",
            meets = "503 with a status and no details; staff read them")
    void healthNamesItToStaffOnly() {
        var asked = health("");
        assertThat(asked.statusCode()).isEqualTo(503);
        assertThat(asked.body()).contains("\"status\":\"NO_ROOM\"");
        for (var other : new String[] {"", "applicant1", "expert01", "agency-nrf"}) {
            assertThat(health(other).body()).doesNotContain("components", "details", Outage.NO_ROOM.en());
        }
        assertThat(health("officer").body()).contains("\"embeddedDatabase\"", Outage.NO_ROOM.en());
    }

    private String home(String account) {
        return BrowserSession.loggedIn(port, account)
                .send("GET", "/", Map.of("Accept", "text/html", "Accept-Language", "zh-CN"), "")
                .body();
    }

    private HttpResponse<String> health(String account) {
        var headers = account.isEmpty()
                ? Map.of("Accept", "application/json")
                : Map.of(
                        "Accept", "application/json", "Authorization", ApiClient.basic(account, LianshenTest.PASSWORD));
        return new BrowserSession(port).send("GET", "/actuator/health", headers, "");
    }
}
