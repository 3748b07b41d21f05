package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A conflict of interest that comes to be known after the assignment is enforced wherever the expert goes on: the step
 * is refused with its reason, the task is withdrawn, and the officer finds another expert.
 */
@LianshenTest
class LateConflictsTests {

    /** The lead organisation of the sample, by another spelling: the matcher's rules tell that it is the same. */
    private static final String OWN_UNIVERSITY = "示例大学（东校区）";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    House house;
    String number;

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
    }

    private ApiClient expert() {
        return house.as("expert01");
    }

    /** Behind the back of everything that listens: only who looks at the data as they are finds it. */
    private void joinsTheApplicantUnnoticed() {
        jdbc.sql("update expert set organisation = :organisation where id = 'expert01'")
                .param("organisation", "示例大学")
                .update();
    }

    private void joinsTheApplicant() {
        house.as("officer")
                .upload(
                        "/api/experts/imports",
                        "experts",
                        "experts.csv",
                        ("name,organisation,email,keywords,fields,max load,co-authors,advisors\n评审人01," + OWN_UNIVERSITY
                                        + ",expert01@example.org,示例,,,,\n")
                                .getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    private String review() {
        return expert().get("/api/reviews").expect(200).json().get(0).get("id").asText();
    }

    private String task() {
        return house.task("expert01", number, "score-proposal");
    }

    private Answer claim(String task) {
        return expert().engine("/task/" + task + "/claim", Map.of("userId", "expert01"));
    }

    private void expectRefused(Answer answer) {
        assertThat(answer.text()).contains(number, "conflict of interest").doesNotContain("示例大学", "Example University");
    }

    private void expectWithdrawn() {
        assertThat(house.tasks("expert01", number, "score-proposal")).isEmpty();
        assertThat(expert().get("/api/reviews")
                        .expect(200)
                        .json()
                        .get(0)
                        .get("state")
                        .asText())
                .isEqualTo("conflict");
        assertThat(house.letters(number)).contains("conflict-reported", "conflict-found");
        assertThat(house.letter(number, "conflict-reported")).contains("评审人01", "示例大学", "专家资料");
        assertThat(house.letter(number, "conflict-found")).doesNotContain("示例大学", "Example University");
        assertThat(house.tasks("officer", number, "replace-expert"))
                .as("the next best expert is invited")
                .isEmpty();
        house.expertScores("expert04", number, 80);
        house.expertScores("expert02", number, 80);
        house.expertScores("expert03", number, 80);
        house.expectStatus(number, "reviewed");
    }

    @Test
    void atTheClaim() {
        var task = task();
        joinsTheApplicantUnnoticed();
        expectRefused(claim(task).expect(422));
        expectWithdrawn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reviews/%s", "/api/reviews/%s", "/reviews/%s/sheet"})
    void atTheDossier(String address) {
        var opened = address.formatted(review());
        expert().get(opened).expect(200);
        joinsTheApplicantUnnoticed();
        expectRefused(expert().get(opened).expect(409));
        expectWithdrawn();
    }

    @Test
    void atTheForm() {
        var task = task();
        claim(task).expect(204);
        joinsTheApplicantUnnoticed();
        expectRefused(expert().engine("/task/" + task + "/form-variables?deserializeValues=false")
                .expect(422));
        expectWithdrawn();
    }

    @Test
    void atTheWorkbook() {
        var review = review();
        claim(task()).expect(204);
        expert().get("/api/reviews/" + review + "/sheet.xlsx").expect(200);
        joinsTheApplicantUnnoticed();
        expectRefused(expert().get("/api/reviews/" + review + "/sheet.xlsx").expect(409));
        expectWithdrawn();
    }

    @Test
    void whereTheSheetIsSent() {
        var task = task();
        claim(task).expect(204);
        house.shown("expert01", task);
        joinsTheApplicantUnnoticed();
        expectRefused(house.resends("expert01", task, House.sheet(99)).expect(422));
        expectWithdrawn();
    }

    @Test
    void whereTheListOfExpertsIsBroughtUpToDate() {
        var task = task();
        claim(task).expect(204);
        joinsTheApplicant();
        claim(task).expect(409);
        expectWithdrawn();
    }

    @Test
    void aSheetThatIsInStaysAndIsMarked() {
        house.expertScores("expert01", number, 90);
        joinsTheApplicant();
        assertThat(house.letter(number, "conflict-reported")).contains("评审人01", "already and still counts");
        assertThat(house.letters(number)).doesNotContain("conflict-found");
        var seats = house.as("officer")
                .get("/api/rounds/2022-1/1.9/assignment")
                .expect(200)
                .json()
                .at("/0/seats");
        assertThat(seats.findValuesAsText("state")).containsExactlyInAnyOrder("scored", "invited", "invited");
        assertThat(seats.findValues("conflict").toString()).contains("示例大学");
        var opened = "/reviews/" + review();
        assertThat(expert().get(opened).expect(409).text())
                .contains("stays as it is")
                .doesNotContain("示例大学");
        house.expertScores("expert02", number, 90);
        house.expertScores("expert03", number, 90);
        house.expectStatus(number, "reviewed");
    }
}
