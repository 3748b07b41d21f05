package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.identity.ReviewerPseudonyms;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wherever letters, lists and scores say who reviews, all but officers and the chair read a pseudonym until the
 * proposal is decided, and the letters' texts not at all.
 */
@LianshenTest
class SecretReviewersTests {

    private static final DirectionId DIRECTION = new DirectionId(House.CALL, "1.9");
    private static final String ROUND = "/api/rounds/" + DIRECTION.call() + "/" + DIRECTION.code();
    private static final String NAMED = "(?s).*(评审人0|expert0|评审单位).*";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ReviewerPseudonyms pseudonyms;

    @Autowired
    JdbcClient jdbc;

    private House house;
    private String number;

    @BeforeEach
    void threeExpertsReview() {
        house = new House(port, catalogue);
        house.expertsExist();
        number = house.applicantSubmits(DIRECTION.code());
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", DIRECTION.code(), "m1", number, "accepted");
        house.intakeCloses(DIRECTION.code());
        house.officerAssigns(DIRECTION.code());
    }

    private List<String> codes() {
        return IntStream.rangeClosed(1, 3)
                .mapToObj("expert%02d"::formatted)
                .map(account -> pseudonyms.of(DIRECTION.key(), account).code())
                .toList();
    }

    private List<String> called() {
        return codes().stream().map("Reviewer "::concat).toList();
    }

    private Answer asks(String account, String path) {
        var client = house.as(account);
        return path.startsWith("/api/")
                ? client.send(client.request(path).header("Accept-Language", "en"))
                : client.page(path, "en");
    }

    private List<String> recipients(String account, String kind) {
        return asks(account, "/api/letters?number=" + number)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(letter -> letter.get("kind").asText().equals(kind))
                .map(letter -> letter.get("recipientName").asText())
                .toList();
    }

    private String letter(String kind) {
        return jdbc.sql("select min(id)::text from letter where kind = :kind")
                .param("kind", kind)
                .query(String.class)
                .single();
    }

    private void isDecided() {
        for (var place = 1; place <= 3; place++) {
            house.expertScores("expert0" + place, number, 90);
        }
        house.chairSettles(DIRECTION.code());
        house.approverApproves(DIRECTION.code());
        house.timePasses("P12D");
        house.expectStatus(number, "funded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "liaison", "admin"})
    void lettersToReviewersNameThemOnceItIsDecided(String account) {
        assertThat(recipients("officer", "invitation")).containsExactlyInAnyOrder("评审人01", "评审人02", "评审人03");
        assertThat(recipients(account, "invitation")).containsExactlyInAnyOrderElementsOf(called());
        assertThat(asks(account, "/api/letters").text()).doesNotMatch(NAMED);
        assertThat(asks(account, "/outbox").text()).doesNotMatch(NAMED).contains(called());
        isDecided();
        assertThat(recipients(account, "invitation")).containsExactlyInAnyOrder("评审人01", "评审人02", "评审人03");
        assertThat(asks(account, "/api/letters/" + letter("invitation"))
                        .json()
                        .get("body")
                        .asText())
                .contains("评审人0");
    }

    @Test
    void theTextOfSuchALetterAndWhyItFailedAreWithheld() {
        var id = letter("invitation");
        jdbc.sql("update letter set state = 'dead', last_error = '550 expert01@example.org unknown' where id = :id")
                .param("id", Long.valueOf(id))
                .update();
        var read = asks("manager", "/api/letters/" + id).expect(200).json();
        assertThat(read.get("body").asText()).startsWith("For officers and the chair only");
        assertThat(read.get("lastError").asText()).startsWith("For officers and the chair only");
        assertThat(read.get("address").asText()).isEmpty();
        assertThat(read.get("subject").asText()).contains("Invitation to review", number);
        var page =
                house.as("manager").page("/outbox/" + id, "zh-CN").expect(200).text();
        assertThat(page).doesNotMatch(NAMED).doesNotContain("name=\"address\"").contains("可能透露由谁评审");
        assertThat(asks("officer", "/outbox/" + id).text()).contains("name=\"address\"", "expert0");
    }

    @Test
    void whoHasAnotherAddressSinceHasThePseudonymStill() {
        jdbc.sql("update expert set email = 'new-' || email").update();
        assertThat(recipients("manager", "invitation")).containsExactlyInAnyOrderElementsOf(called());
    }

    @Test
    void lettersThatNameReviewersToOfficersAreWithheld() {
        jdbc.sql("update letter set kind = 'conflict-reported', recipient_account = 'officer', recipient_name = 'O'"
                        + " where id = :id")
                .param("id", Long.valueOf(letter("invitation")))
                .update();
        var read =
                asks("manager", "/api/letters/" + letter("conflict-reported")).json();
        assertThat(read.get("recipientName").asText()).isEqualTo("O");
        assertThat(read.get("body").asText()).startsWith("For officers and the chair only");
    }

    /** They name the direction in their text alone. */
    @ParameterizedTest
    @ValueSource(strings = {"deadline-moved", "self-check-requested"})
    void lettersToReviewersOfARoundTellNobody(String kind) {
        jdbc.sql("update letter set kind = :kind, number = null where kind = 'invitation'")
                .param("kind", kind)
                .update();
        var read = asks("manager", "/api/letters/" + letter(kind)).expect(200).json();
        assertThat(read.get("recipientName").asText()).isEqualTo("A reviewer");
        assertThat(read.get("body").asText()).startsWith("For officers and the chair only");
    }

    @Test
    @Attack(
            door = Door.LETTERS,
            tries = "Have a letter to a reviewer, with its links, sent to an own address",
            as = "manager",
            meets = "403, it keeps its address; sent again to the reviewer it may be")
    void nobodyHasThemSentToAnotherAddress() {
        var path = "/api/letters/" + letter("invitation") + "/resend";
        var refused = house.as("manager").post(path, Map.of("address", "manager@example.org"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("type").asText()).endsWith("reviewer-address");
        var again = house.as("manager").post(path, Map.of()).expect(200).text();
        assertThat(again).contains("\"resentBy\":\"manager\"").doesNotMatch(NAMED);
        assertThat(house.as("officer")
                        .post(path, Map.of("address", "new@example.org"))
                        .expect(200)
                        .text())
                .contains("new@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "liaison", "admin", "approver", "finance", "designer"})
    void theAssignmentNamesNobodyBeforeTheDecision(String account) {
        jdbc.sql("update expert set organisation = '示例大学' where id = 'expert05'")
                .update();
        var entry = asks(account, ROUND + "/assignment").expect(200);
        assertThat(entry.text()).doesNotMatch(NAMED);
        assertThat(texts(entry.json().get(0).get("seats"), "expert")).containsExactlyInAnyOrderElementsOf(codes());
        assertThat(texts(entry.json().get(0).get("seats"), "name")).containsExactlyInAnyOrderElementsOf(called());
        var refused = entry.json().get(0).get("refused");
        assertThat(texts(refused, "expert"))
                .containsExactly(pseudonyms.of(DIRECTION.key(), "expert05").code());
        assertThat(refused.get(0).get("reasons").get(0).get("en").asText()).startsWith("For officers");
        var known = asks("officer", ROUND + "/assignment").expect(200).json().get(0);
        assertThat(texts(known.get("seats"), "name")).containsExactlyInAnyOrder("评审人01", "评审人02", "评审人03");
        isDecided();
        assertThat(texts(asks(account, ROUND + "/assignment").json().get(0).get("seats"), "expert"))
                .containsExactlyInAnyOrder("expert01", "expert02", "expert03");
    }

    @Test
    void theApproverReadsSheetsByPseudonym() throws Exception {
        for (var place = 1; place <= 3; place++) {
            house.expertScores("expert0" + place, number, 90);
        }
        var sheets = ROUND + "/proposals/" + number + "/reviews";
        assertThat(texts(asks("approver", sheets).expect(200).json().get("sheets"), "expert"))
                .containsExactlyInAnyOrderElementsOf(codes());
        assertThat(texts(asks("chair", sheets).json().get("sheets"), "expert"))
                .containsExactlyInAnyOrder("expert01", "expert02", "expert03");
        assertThat(asks("approver", sheets.substring("/api".length()).replace("/reviews", ""))
                        .expect(200)
                        .text())
                .contains(called());
        var ranking = asks("approver", ROUND + "/ranking").expect(200).json();
        assertThat(texts(ranking.get("lines").get(0).get("reviews"), "name"))
                .containsExactlyInAnyOrderElementsOf(called());
        var file = asks("approver", ROUND + "/ranking.xlsx").expect(200).response();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file.body()))) {
            for (var sheet : workbook) {
                sheet.forEach(
                        row -> row.forEach(cell -> assertThat(cell.toString()).doesNotMatch(NAMED)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "admin"})
    void whatAnExpertIsAskedForInADirectionIsToldOnceThatIsOver(String account) {
        var loads = "/api/experts/expert01/load";
        assertThat(asks("officer", loads).expect(200).json()).hasSize(1);
        assertThat(asks(account, loads).expect(200).json()).isEmpty();
        assertThat(asks(account, "/experts/expert01").expect(200).text())
                .contains("proposals under way are not listed");
        isDecided();
        assertThat(asks(account, loads).expect(200).json()).hasSize(1);
    }

    private static List<String> texts(JsonNode list, String property) {
        return list.findValuesAsText(property);
    }
}
