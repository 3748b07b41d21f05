package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.lianshen.identity.ReviewerPseudonyms;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where letters say who reviews, all but officers and the chair read a pseudonym until the proposal is decided, and
 * their texts not at all.
 */
@LianshenTest
class SecretReviewersTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ReviewerPseudonyms pseudonyms;

    @Autowired
    JdbcClient jdbc;

    private UndecidedProposal proposal;

    @BeforeEach
    void threeExpertsReview() {
        proposal = new UndecidedProposal(new House(port, catalogue), pseudonyms);
    }

    private List<String> recipients(String account, String kind) {
        return proposal.asks(account, "/api/letters?number=" + proposal.number())
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

    @ParameterizedTest
    @ValueSource(strings = {"manager", "liaison", "admin"})
    void lettersToReviewersNameThemOnceItIsDecided(String account) {
        assertThat(recipients("officer", "invitation")).containsExactlyInAnyOrder("评审人01", "评审人02", "评审人03");
        assertThat(recipients(account, "invitation")).containsExactlyInAnyOrderElementsOf(proposal.called());
        assertThat(proposal.asks(account, "/api/letters").text()).doesNotMatch(UndecidedProposal.NAMED);
        assertThat(proposal.asks(account, "/outbox").text())
                .doesNotMatch(UndecidedProposal.NAMED)
                .contains(proposal.called());
        proposal.isDecided();
        assertThat(recipients(account, "invitation")).containsExactlyInAnyOrder("评审人01", "评审人02", "评审人03");
        assertThat(proposal.asks(account, "/api/letters/" + letter("invitation"))
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
        var read = proposal.asks("manager", "/api/letters/" + id).expect(200).json();
        assertThat(read.get("body").asText()).startsWith("For officers and the chair only");
        assertThat(read.get("lastError").asText()).startsWith("For officers and the chair only");
        assertThat(read.get("address").asText()).isEmpty();
        assertThat(read.get("subject").asText()).contains("Invitation to review", proposal.number());
        var page = proposal.house()
                .as("manager")
                .page("/outbox/" + id, "zh-CN")
                .expect(200)
                .text();
        assertThat(page)
                .doesNotMatch(UndecidedProposal.NAMED)
                .doesNotContain("name=\"address\"")
                .contains("可能透露由谁评审");
        assertThat(proposal.asks("officer", "/outbox/" + id).text()).contains("name=\"address\"", "expert0");
    }

    @Test
    void whoHasAnotherAddressSinceHasThePseudonymStill() {
        jdbc.sql("update expert set email = 'new-' || email").update();
        assertThat(recipients("manager", "invitation")).containsExactlyInAnyOrderElementsOf(proposal.called());
    }

    @Test
    void lettersThatNameReviewersToOfficersAreWithheld() {
        jdbc.sql("update letter set kind = 'conflict-reported', recipient_account = 'officer', recipient_name = 'O'"
                        + " where id = :id")
                .param("id", Long.valueOf(letter("invitation")))
                .update();
        var read = proposal.asks("manager", "/api/letters/" + letter("conflict-reported"))
                .json();
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
        var read = proposal.asks("manager", "/api/letters/" + letter(kind))
                .expect(200)
                .json();
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
        var refused = proposal.house().as("manager").post(path, Map.of("address", "manager@example.org"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("type").asText()).endsWith("reviewer-address");
        var again =
                proposal.house().as("manager").post(path, Map.of()).expect(200).text();
        assertThat(again).contains("\"resentBy\":\"manager\"").doesNotMatch(UndecidedProposal.NAMED);
        assertThat(proposal.house()
                        .as("officer")
                        .post(path, Map.of("address", "new@example.org"))
                        .expect(200)
                        .text())
                .contains("new@example.org");
    }
}
