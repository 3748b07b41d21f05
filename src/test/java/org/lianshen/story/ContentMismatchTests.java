package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The agency confirms an application that says something else than ours (1.4(5)), or confirms too late. */
@LianshenTest
class ContentMismatchTests {

    private static final Map<String, Object> OTHER_DURATION = Map.of("durationMonths", 35);
    private static final Map<String, Object> OTHER_TITLE = Map.of("title", "Manganese nodules of the deep sea");

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    House house;
    Offices offices;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
        offices = new Offices(house, catalogue);
    }

    /** An industry project that the Austrian agency confirms with something else in it. */
    private String confirmedWith(Map<String, ?> difference) {
        var number = offices.passes("1.4");
        offices.financeDecides(number, "verified", "verified", "").expect(204);
        offices.agencySends("ffg", "1.4", number, "accepted", difference);
        house.expectStatus(number, "awaiting-confirmation");
        house.task("liaison", number, "settle-differences");
        return number;
    }

    /** What the proposal says itself. */
    private Map<String, Object> asDeclared(String number) {
        var content = house.as("applicant1").get("/api/proposals/" + number).json();
        return Map.of(
                "title", content.at("/title/en").asText(),
                "durationMonths", content.get("durationMonths").asInt());
    }

    private Answer settles(String number, String decision, String reason) {
        return offices.decides("liaison", number, "settle-differences", Map.of("decision", decision, "reason", reason));
    }

    @Test
    void aLiaisonOfficerAcceptsTheDifference() {
        var number = confirmedWith(OTHER_TITLE);
        settles(number, "accept", "").expect(422);
        house.expectStatus(number, "awaiting-confirmation");
        settles(number, "accept", "外方使用项目旧名称").expect(204);
        house.expectStatus(number, "eligible");
        assertThat(offices.events(number)).last().isEqualTo("confirmed");
    }

    @Test
    void itIsReturnedCorrectedCheckedAgainAndThenAgrees() {
        var number = confirmedWith(OTHER_DURATION);
        settles(number, "return", "请与外方申报书的执行期一致").expect(204);
        house.expectStatus(number, "returned");
        assertThat(offices.events(number)).last().isEqualTo("returned-for-agreement");
        assertThat(offices.reason(number)).contains("请与外方申报书的执行期一致");
        assertThat(house.letters(number)).contains("returned-for-agreement");

        house.applicantCorrects(number, content -> content.put("durationMonths", 35));
        house.expectStatus(number, "recommended");
        house.officerPasses(number);
        assertThat(house.tasks("finance", number, "verify-matching-funds"))
                .as("the same enterprises and amounts are not verified twice")
                .isEmpty();
        house.expectStatus(number, "eligible");
    }

    @Test
    void whatIsStillDifferentAfterTheCorrectionIsSettledAgain() {
        var number = confirmedWith(OTHER_DURATION);
        settles(number, "return", "请与外方申报书的执行期一致").expect(204);
        house.applicantCorrects(number, content -> content.put("durationMonths", 30));
        house.officerPasses(number);
        house.expectStatus(number, "awaiting-confirmation");
        settles(number, "accept", "双方书面同意").expect(204);
        house.expectStatus(number, "eligible");
    }

    @Test
    void aCorrectedEntryOfTheAgencyEndsTheTask() {
        var number = confirmedWith(OTHER_DURATION);
        offices.agencySends("ffg", "1.4", number, "accepted", OTHER_TITLE);
        house.expectStatus(number, "awaiting-confirmation");
        house.task("liaison", number, "settle-differences");
        offices.agencySends("ffg", number, "accepted");
        house.expectStatus(number, "awaiting-confirmation");
        offices.agencySends("ffg", "1.4", number, "accepted", asDeclared(number));
        house.expectStatus(number, "eligible");
        assertThat(house.tasks("liaison", number, "settle-differences")).isEmpty();
    }

    @Test
    void theCorrectionLapses() {
        var number = confirmedWith(OTHER_DURATION);
        settles(number, "return", "请与外方申报书的执行期一致").expect(204);
        house.timePasses("P16D");
        house.expectStatus(number, "refused");
        assertThat(house.letters(number)).contains("correction-lapsed");
    }

    @Test
    void theAgencyTakesItsWordBackWhileItIsBeingSettled() {
        var number = confirmedWith(OTHER_DURATION);
        offices.agencySends("ffg", number, "rejected");
        house.expectStatus(number, "refused");
        assertThat(house.letters(number)).contains("agency-rejected");
    }

    @Test
    void aMultilateralProjectIsComparedWithEveryAgencysEntry() {
        var number = offices.passes("2.5");
        offices.agencySends("brics", number, "accepted");
        offices.agencySends("br", number, "accepted");
        offices.agencySends("ru", "2.5", number, "accepted", OTHER_DURATION);
        house.expectStatus(number, "awaiting-confirmation");
        settles(number, "accept", "俄方按整年计").expect(204);
        house.expectStatus(number, "eligible");
    }

    @Test
    void aLateConfirmationReinstatesAnIndustryProject() {
        var number = offices.passes("1.1", ContentMismatchTests::oneSided);
        house.timePasses("P61D");
        house.expectStatus(number, "void");
        offices.agencySends("cdti", number, "accepted");
        house.expectStatus(number, "void");
        offices.decides(
                        "liaison",
                        number,
                        "decide-late-confirmation",
                        Map.of("decision", "change", "reason", "外方系统故障，情况属实"))
                .expect(204);
        house.expectStatus(number, "eligible");
        assertThat(offices.events(number)).last().isEqualTo("reinstated");
        assertThat(house.letters(number)).contains("void", "reinstated");
    }

    private static void oneSided(ObjectNode content) {
        content.remove("foreignSubmission");
    }
}
