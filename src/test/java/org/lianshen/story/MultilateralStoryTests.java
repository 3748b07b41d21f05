package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Direction 2.5: the secretariat and the agencies of two partner countries confirm in any order, or a person decides.
 */
@LianshenTest
class MultilateralStoryTests {

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

    @Test
    void thePartnersMayComeFirst() {
        var number = offices.passes("2.5");
        offices.agencySends("za", number, "received");
        offices.agencySends("br", number, "accepted");
        house.expectStatus(number, "awaiting-confirmation");
        offices.agencySends("brics", number, "accepted");
        house.expectStatus(number, "eligible");
    }

    @Test
    void allMayComeBeforeTheProposal() {
        var number = offices.drafts("2.5", content -> {});
        for (var agency : List.of("ru", "brics", "in")) {
            offices.agencySends(agency, number, "accepted");
        }
        house.submit(number).expect(202);
        house.recommenderRecommends(number);
        house.expectStatus(number, "recommended");
        house.officerPasses(number);
        house.expectStatus(number, "eligible");
    }

    @Test
    void withOneCountryMissingALiaisonOfficerDecides() {
        var refused = offices.passes("2.5");
        var admitted = offices.passes("2.5");
        var completed = offices.passes("2.5");
        for (var number : List.of(refused, admitted, completed)) {
            offices.agencySends("brics", number, "accepted");
            offices.agencySends("br", number, "accepted");
        }
        house.timePasses("P61D");
        assertThat(house.tasks("liaison", refused, "decide-missing-confirmation"))
                .as("the partner countries have time left")
                .isEmpty();
        house.timePasses("P15D");
        house.expectStatus(refused, "awaiting-confirmation");
        var shown = house.shown("liaison", house.task("liaison", refused, "decide-missing-confirmation"));
        assertThat(House.json(shown, "agencyAnswers")).hasSize(5);

        decides(refused, "refuse").expect(204);
        house.expectStatus(refused, "refused");
        assertThat(offices.reason(refused)).contains("印度方面的书面说明");
        assertThat(house.letters(refused)).contains("liaison-refused");

        decides(admitted, "eligible").expect(204);
        house.expectStatus(admitted, "eligible");
        assertThat(offices.events(admitted)).last().isEqualTo("liaison-eligible");
        assertThat(offices.reason(admitted)).contains("印度方面的书面说明");

        offices.agencySends("in", completed, "accepted");
        house.expectStatus(completed, "eligible");
        assertThat(house.tasks("liaison", completed, "decide-missing-confirmation"))
                .isEmpty();
    }

    private ApiClient.Answer decides(String number, String decision) {
        return offices.decides(
                "liaison", number, "decide-missing-confirmation", Map.of("decision", decision, "reason", "见印度方面的书面说明"));
    }

    @Test
    void whatTheSecretariatRejectsIsRefused() {
        var number = offices.passes("2.5");
        offices.agencySends("br", number, "accepted");
        offices.agencySends("in", number, "rejected");
        house.expectStatus(number, "awaiting-confirmation");
        offices.agencySends("brics", number, "rejected");
        house.expectStatus(number, "refused");
        assertThat(house.letters(number)).contains("agency-rejected");
    }
}
