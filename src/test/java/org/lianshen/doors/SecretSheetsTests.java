package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.client.ApiClient.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
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
 * Assignments, sheets, scores and loads name reviewers to officers and the chair only, until the proposal is decided.
 * Tasks that are open to look at show no scores before the list is approved.
 */
@LianshenTest
class SecretSheetsTests {

    private static final String ROUND =
            "/api/rounds/" + UndecidedProposal.DIRECTION.call() + "/" + UndecidedProposal.DIRECTION.code();

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

    @ParameterizedTest
    @ValueSource(strings = {"manager", "liaison", "admin", "approver", "finance", "designer"})
    void theAssignmentNamesNobodyBeforeTheDecision(String account) {
        jdbc.sql("update expert set organisation = '示例大学' where id = 'expert05'")
                .update();
        var entry = proposal.asks(account, ROUND + "/assignment").expect(200);
        assertThat(entry.text()).doesNotMatch(UndecidedProposal.NAMED);
        assertThat(texts(entry.json().get(0).get("seats"), "expert"))
                .containsExactlyInAnyOrderElementsOf(proposal.codes());
        assertThat(texts(entry.json().get(0).get("seats"), "name"))
                .containsExactlyInAnyOrderElementsOf(proposal.called());
        var refused = entry.json().get(0).get("refused");
        assertThat(texts(refused, "expert")).containsExactly(proposal.code("expert05"));
        assertThat(refused.get(0).get("reasons").get(0).get("en").asText()).startsWith("For officers");
        var known = proposal.asks("officer", ROUND + "/assignment")
                .expect(200)
                .json()
                .get(0);
        assertThat(texts(known.get("seats"), "name")).containsExactlyInAnyOrder("评审人01", "评审人02", "评审人03");
        proposal.isDecided();
        assertThat(texts(
                        proposal.asks(account, ROUND + "/assignment")
                                .json()
                                .get(0)
                                .get("seats"),
                        "expert"))
                .containsExactlyInAnyOrder("expert01", "expert02", "expert03");
    }

    @Test
    void theApproverReadsSheetsByPseudonym() throws Exception {
        proposal.isScored();
        var sheets = ROUND + "/proposals/" + proposal.number() + "/reviews";
        assertThat(texts(proposal.asks("approver", sheets).expect(200).json().get("sheets"), "expert"))
                .containsExactlyInAnyOrderElementsOf(proposal.codes());
        assertThat(texts(proposal.asks("chair", sheets).json().get("sheets"), "expert"))
                .containsExactlyInAnyOrder("expert01", "expert02", "expert03");
        assertThat(proposal.asks("approver", sheets.substring("/api".length()).replace("/reviews", ""))
                        .expect(200)
                        .text())
                .contains(proposal.called());
        var ranking = proposal.asks("approver", ROUND + "/ranking").expect(200).json();
        assertThat(texts(ranking.get("lines").get(0).get("reviews"), "name"))
                .containsExactlyInAnyOrderElementsOf(proposal.called());
        var file =
                proposal.asks("approver", ROUND + "/ranking.xlsx").expect(200).response();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file.body()))) {
            for (var sheet : workbook) {
                sheet.forEach(
                        row -> row.forEach(cell -> assertThat(cell.toString()).doesNotMatch(UndecidedProposal.NAMED)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "admin"})
    void theTasksOfTheRoundShowScoresToThoseOnDuty(String account) {
        proposal.isScored();
        var form =
                ENGINE + "/task/" + proposal.house().task("chair", UndecidedProposal.DIRECTION.key(), "settle-ranking")
                        + "/form-variables?deserializeValues=false";
        assertThat(proposal.asks("chair", form).expect(200).text()).contains("90.000");
        assertThat(proposal.asks(account, form).expect(200).text())
                .contains("\"ranking\"")
                .doesNotContain("90.000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "admin"})
    void whatAnExpertIsAskedForInADirectionIsToldOnceThatIsOver(String account) {
        var loads = "/api/experts/expert01/load";
        assertThat(proposal.asks("officer", loads).expect(200).json()).hasSize(1);
        assertThat(proposal.asks(account, loads).expect(200).json()).isEmpty();
        assertThat(proposal.asks(account, "/experts/expert01").expect(200).text())
                .contains("proposals under way are not listed");
        proposal.isDecided();
        assertThat(proposal.asks(account, loads).expect(200).json()).hasSize(1);
    }

    private static List<String> texts(JsonNode list, String property) {
        return list.findValuesAsText(property);
    }
}
