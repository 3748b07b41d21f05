package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.CooperationType;
import org.lianshen.programme.Direction;
import org.lianshen.proposal.content.ValidProposals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One proposal of each of the 17 directions, the catalogue's own example of it, is funded; driven over HTTP only. */
@LianshenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectionJourneysTests {

    private static final List<String> EXPERTS = List.of("expert01", "expert02", "expert03");

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    House house;
    Offices offices;

    @BeforeAll
    void enter() {
        house = new House(port, catalogue);
        offices = new Offices(house, catalogue);
    }

    static Stream<String> directions() {
        return ValidProposals.CATALOGUE.call(House.CALL).orElseThrow().directions().stream()
                .map(Direction::code);
    }

    @Test
    void thereAreSeventeenOfFiveTypes() {
        assertThat(directions()).hasSize(17);
        assertThat(directions().map(code -> offices.direction(code).type()).distinct())
                .containsExactlyInAnyOrder(
                        CooperationType.JOINT_RESEARCH,
                        CooperationType.INDUSTRY_RESEARCH,
                        CooperationType.JOINT_LABORATORY,
                        CooperationType.MULTILATERAL,
                        CooperationType.PARTNER_FUNDED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("directions")
    void aProposalIsFunded(String code) {
        var direction = offices.direction(code);
        house.expertsExist();
        var number = offices.passes(code);
        verify(direction, number);
        confirm(direction, number);
        house.expectStatus(number, "eligible");
        goThroughTheRound(code, number);
        assertThat(offices.statuses(number)).isEqualTo(statuses(direction.type()));
        assertThat(offices.events(number)).isEqualTo(events(direction.type()));
        assertThat(house.letters(number)).contains("receipt", "recommended", "eligible", "on-notice", "funded");
    }

    /** What a person of ours must find out, where the direction asks for it. */
    private void verify(Direction direction, String number) {
        switch (direction.type().word()) {
            case "joint-laboratory" ->
                offices.contactAnswers(number, "confirmed", "").expect(204);
            case "partner-funded" -> offices.evidenceIs(number, "verified", "").expect(204);
            default -> {
                boolean asked =
                        !house.tasks("finance", number, "verify-matching-funds").isEmpty();
                assertThat(asked).isEqualTo(List.of("1.3", "1.4", "1.5", "1.6").contains(direction.code()));
                if (asked) {
                    house.expectStatus(number, "recommended");
                    offices.financeDecides(number, "verified", "verified", "").expect(204);
                }
            }
        }
    }

    /** The agencies whose word is needed give it: one, none, or the secretariat and two partner countries. */
    private void confirm(Direction direction, String number) {
        var confirmation = direction.confirmation();
        var partners = confirmation.partnerAgencies().stream()
                .limit(confirmation.partnersRequired())
                .toList();
        Stream.concat(confirmation.agencies().stream(), partners.stream()).forEach(agency -> {
            house.expectStatus(number, "awaiting-confirmation");
            offices.agencySends(agency, number, "accepted");
        });
    }

    private void goThroughTheRound(String code, String number) {
        house.intakeCloses(code);
        house.officerAssigns(code);
        EXPERTS.forEach(expert -> house.expertScores(expert, number, 90));
        house.chairSettles(code);
        house.approverApproves(code);
        house.expectStatus(number, "on-notice");
        house.timePasses("P10D");
    }

    private static List<String> statuses(CooperationType type) {
        var ours = Stream.of("draft", "submitted", "recommended");
        var round = Stream.of("eligible", "in-review", "reviewed", "on-notice", "funded");
        return Stream.of(ours, waits(type) ? Stream.of("awaiting-confirmation") : Stream.<String>of(), round)
                .flatMap(steps -> steps)
                .toList();
    }

    private static List<String> events(CooperationType type) {
        var ours = Stream.of("created", "submitted", "recommended");
        var cleared =
                switch (type.word()) {
                    case "joint-laboratory" -> Stream.of("letter-verified");
                    case "partner-funded" -> Stream.of("evidence-verified");
                    default -> Stream.of("formally-passed", "confirmed");
                };
        var round = Stream.of("experts-assigned", "reviews-complete", "on-notice", "funded");
        return Stream.of(ours, cleared, round).flatMap(steps -> steps).toList();
    }

    private static boolean waits(CooperationType type) {
        return !Set.of(CooperationType.JOINT_LABORATORY, CooperationType.PARTNER_FUNDED)
                .contains(type);
    }
}
