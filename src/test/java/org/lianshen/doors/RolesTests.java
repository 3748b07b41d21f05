package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.BrowserSession;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of ours as every role, against a table. What is called is there; calls that write are malformed where
 * they could be, so that whoever is let in is told what is wrong (400, 409, 412, 415, 422, 428) and changes little.
 */
@LianshenTest
class RolesTests {

    private static final Path TABLE = Path.of("src/test/resources/org/lianshen/doors/roles.txt");

    /** Owners come last: what they do works. */
    private static final List<String> ACCOUNTS = List.of(
            "",
            "applicant2",
            "agency-cdti",
            "agency-nrf",
            "recommender-moe",
            "recommender-sc-kjt",
            "expert02",
            "expert01",
            "finance",
            "chair",
            "approver",
            "designer",
            "manager",
            "liaison",
            "officer",
            "admin",
            "applicant1");

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    @Attack(
            door = Door.PAGES,
            tries = "calls every page and every call of ours, whoever it is meant for",
            as = "each role",
            meets = "the status in `roles.txt`: 401, 403 or 404 for whom it is not meant; a new address without"
                    + " a row fails")
    void everyAddressKnowsWhomItIsFor() throws IOException {
        var scene = new ReviewedProposal(port, catalogue);
        var rows = new ArrayList<String>();
        // what is withdrawn is not reviewed any more
        var mappings = Mapping.all(requestMappingHandlerMapping).stream()
                .sorted(Comparator.comparing(mapping -> mapping.pattern().endsWith("/withdrawal")))
                .toList();
        for (var mapping : mappings) {
            rows.add(mapping + ": "
                    + ACCOUNTS.stream()
                            .map(account -> status(scene, mapping, account))
                            .collect(Collectors.joining(" ")));
        }
        var head = "address: " + String.join(" ", ACCOUNTS).replaceFirst("^", "anonymous");
        rows.add(0, head);
        Files.writeString(Path.of("target/roles.txt"), String.join("\n", rows) + "\n");
        assertThat(rows).isEqualTo(Files.readAllLines(TABLE));
    }

    private String status(ReviewedProposal scene, Mapping mapping, String account) {
        var letter = Calls.of(mapping, account);
        var path = mapping.hasVariables() ? scene.real(mapping) : mapping.pattern();
        return String.valueOf(new BrowserSession(port)
                .send(mapping.method(), path, letter.headers(), letter.body())
                .statusCode());
    }
}
