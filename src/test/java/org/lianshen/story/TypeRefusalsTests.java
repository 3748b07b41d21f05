package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What only some cooperation types can fail for: funds, letters of support, federal evidence, a recommender's places.
 */
@LianshenTest
class TypeRefusalsTests {

    private static final String RECOMMENDER = "recommender-sc-kjt";

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

    // industry research: an enterprise's own money

    @Test
    void fundsThatAreNotThereEndAnIndustryProject() {
        var number = offices.passes("1.4");
        offices.financeDecides(number, "insufficient", "insufficient", "银行证明金额不足")
                .expect(204);
        house.expectStatus(number, "refused");
        assertThat(offices.events(number)).last().isEqualTo("funds-insufficient");
        assertThat(offices.reason(number)).contains("银行证明金额不足");
        assertThat(house.letters(number)).contains("funds-insufficient");
    }

    @Test
    void onlyDirection16MayWaiveThemAndOnlyForAReason() {
        var strict = offices.passes("1.4");
        assertThat(offices.financeDecides(strict, "insufficient", "verified", "企业承诺补足")
                        .expect(422)
                        .json()
                        .get("message")
                        .asText())
                .contains("不得免除");
        house.expectStatus(strict, "recommended");

        var number = offices.passes("1.6");
        var refused = offices.financeDecides(number, "insufficient", "verified", "");
        assertThat(refused.expect(422).json().get("message").asText())
                .contains("须说明理由")
                .doesNotContain("ENGINE");
        house.expectStatus(number, "recommended");
        offices.financeDecides(number, "insufficient", "verified", "企业为初创公司，母公司已书面担保")
                .expect(204);
        house.expectStatus(number, "awaiting-confirmation");
    }

    // joint laboratory: the foreign government's letter

    @Test
    void aLetterThatItsContactDeniesEndsAJointLaboratory() {
        var number = offices.passes("1.2");
        house.expectStatus(number, "recommended");
        offices.contactAnswers(number, "denied", "").expect(422);
        offices.contactAnswers(number, "denied", "联系人称从未出具该函").expect(204);
        house.expectStatus(number, "refused");
        assertThat(offices.reason(number)).contains("从未出具");
        assertThat(house.letters(number)).contains("letter-rejected");
    }

    @Test
    void whoCannotBeReachedIsAskedAgainUntilAnOfficerDecides() {
        var admitted = offices.passes("1.2");
        var refused = offices.passes("1.2");
        assertThat(reminders(admitted)).isZero();
        house.timePasses("P8D");
        assertThat(reminders(admitted))
                .as("one to each of two liaison officers")
                .isEqualTo(2);
        house.timePasses("P7D");
        assertThat(reminders(admitted)).isEqualTo(4);
        house.task("liaison", admitted, "verify-support-letter");
        assertThat(house.tasks("officer", admitted, "decide-unverified-letter")).isEmpty();
        house.timePasses("P10D");
        assertThat(house.tasks("liaison", admitted, "verify-support-letter")).isEmpty();
        offices.decides("officer", admitted, "decide-unverified-letter", Map.of("decision", "accept"))
                .expect(422);
        house.expectStatus(admitted, "recommended");
        decidesWithoutAnswer(admitted, "accept");
        decidesWithoutAnswer(refused, "refuse");
        house.expectStatus(admitted, "eligible");
        house.expectStatus(refused, "refused");
        assertThat(house.letters(refused)).contains("letter-rejected");
    }

    private void decidesWithoutAnswer(String number, String decision) {
        offices.decides(
                        "officer",
                        number,
                        "decide-unverified-letter",
                        Map.of("decision", decision, "reason", "函件编号可在对方网站查证"))
                .expect(204);
    }

    private int reminders(String number) {
        return Collections.frequency(house.letters(number), "letter-reminder");
    }

    // partner funded: federal money, and five places per recommender

    @Test
    void evidenceThatDoesNotHoldEndsAPartnerFundedProject() {
        var number = offices.passes("2.6");
        offices.evidenceIs(number, "rejected", "").expect(422);
        offices.evidenceIs(number, "rejected", "出资方为私人基金会").expect(204);
        house.expectStatus(number, "refused");
        assertThat(offices.reason(number)).contains("私人基金会");
        assertThat(house.letters(number)).contains("evidence-rejected");
    }

    @Test
    void aSixthRecommendationIsRefusedUntilAPlaceIsFree() {
        List<String> five = new ArrayList<>();
        for (int index = 0; index < 5; index++) {
            five.add(offices.submits("2.6", content -> {}));
            house.recommenderRecommends(five.get(index));
        }
        var sixth = offices.submits("2.6", content -> {});
        var task = house.task(RECOMMENDER, sixth, "recommend-proposal");
        var recommend = Map.of("decision", "recommend", "opinion", "同意推荐");

        var refused = house.sends(RECOMMENDER, task, recommend).expect(422);
        assertThat(refused.json().get("message").asText())
                .contains("最多推荐 5 个项目", "2.6(2)", "withdrawn proposal frees its place")
                .doesNotContain("ENGINE");
        house.expectStatus(sixth, "submitted");
        assertThat(house.task(RECOMMENDER, sixth, "recommend-proposal")).isEqualTo(task);
        assertThat(offices.events(sixth)).containsExactly("created", "submitted");

        house.applicantWithdraws(five.get(2));
        house.resends(RECOMMENDER, task, recommend).expect(204);
        house.expectStatus(sixth, "recommended");
    }
}
