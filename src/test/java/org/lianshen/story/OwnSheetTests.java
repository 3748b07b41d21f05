package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An expert's own sheet to print: empty, as far as it is filled in, and as it was sent; for nobody else. */
@LianshenTest
class OwnSheetTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    House house;
    String number;
    String sheet;

    @BeforeEach
    void aProposalIsInReview() {
        house = new House(port, catalogue);
        house.expertsExist();
        number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", "1.9", "of-1", number, "accepted");
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        sheet = "/reviews/"
                + house.as("expert01")
                        .get("/api/reviews")
                        .expect(200)
                        .json()
                        .get(0)
                        .get("id")
                        .asText() + "/sheet";
    }

    private String printed() {
        return house.as("expert01").get(sheet).expect(200).text();
    }

    @Test
    void isEmptyThenADraftThenWhatWasSent() {
        assertThat(house.as("expert01").get("/reviews").expect(200).text()).contains(sheet);
        assertThat(printed())
                .contains(number, ">not begun<", "Research content")
                .doesNotContain("评审人01");
        var task = house.task("expert01", number, "score-proposal");
        house.as("expert01")
                .engine("/task/" + task + "/claim", Map.of("userId", "expert01"))
                .expect(204);
        var begun = Map.of(
                "answers",
                Map.of(
                        "decision",
                        "score",
                        "criteria",
                        List.of(Map.of("id", "team", "score", "８５,5", "comment", "队伍尚在组建"), Map.of("score", 1)),
                        "remark",
                        "只说给专家组"));
        house.as("expert01")
                .put("/api/tasks/" + task + "/draft", begun, Map.of())
                .expect(200);
        assertThat(printed())
                .contains(">draft<", "队伍尚在组建", "<b>85.5</b>", "只说给专家组")
                .doesNotContain(">sent<");
        house.resends("expert01", task, House.sheet(77)).expect(204);
        var receipt = house.as("expert01")
                .get("/api/tasks/" + task + "/receipt")
                .expect(200)
                .json();
        assertThat(printed())
                .contains(
                        ">sent<",
                        "<b>77</b>",
                        "77.000",
                        receipt.at("/sheet/sha256").asText())
                .doesNotContain("队伍尚在组建", ">draft<");
        assertThat(house.as("expert01").get("/reviews").expect(200).text()).contains(sheet);
    }

    @Test
    void existsForItsAuthorOnly() {
        for (var other : List.of("expert02", "officer", "chair", "approver", "admin", "applicant1")) {
            house.as(other).get(sheet).expect(404);
        }
        var task = house.task("expert01", number, "score-proposal");
        house.sends("expert01", task, Map.of("decision", "decline", "reason", "出差"))
                .expect(204);
        house.as("expert01").get(sheet).expect(404);
    }
}
