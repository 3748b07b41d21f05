package org.lianshen.doors;

import static org.lianshen.client.ApiClient.ENGINE;

import java.util.List;
import java.util.stream.IntStream;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.identity.ReviewerPseudonyms;
import org.lianshen.programme.DirectionId;
import org.lianshen.story.House;

/** A proposal that three experts review, alone in its direction. */
final class UndecidedProposal {

    static final DirectionId DIRECTION = new DirectionId(House.CALL, "1.9");

    /** What no answer holds that names no reviewer. */
    static final String NAMED = "(?s).*(评审人0|expert0|评审单位).*";

    private final House house;
    private final ReviewerPseudonyms pseudonyms;
    private final String number;

    UndecidedProposal(House house, ReviewerPseudonyms pseudonyms) {
        this.house = house;
        this.pseudonyms = pseudonyms;
        house.expertsExist();
        number = house.applicantSubmits(DIRECTION.code());
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", DIRECTION.code(), "m1", number, "accepted");
        house.intakeCloses(DIRECTION.code());
        house.officerAssigns(DIRECTION.code());
    }

    House house() {
        return house;
    }

    String number() {
        return number;
    }

    String code(String account) {
        return pseudonyms.of(DIRECTION.key(), account).code();
    }

    /** What the three are called instead. */
    List<String> codes() {
        return IntStream.rangeClosed(1, 3)
                .mapToObj("expert%02d"::formatted)
                .map(this::code)
                .toList();
    }

    /** The same in words. */
    List<String> called() {
        return codes().stream().map("Reviewer "::concat).toList();
    }

    /** Somebody's question in English. */
    Answer asks(String account, String path) {
        var client = house.as(account);
        return path.startsWith("/api/") || path.startsWith(ENGINE)
                ? client.send(client.request(path).header("Accept-Language", "en"))
                : client.page(path, "en");
    }

    void isScored() {
        for (var place = 1; place <= 3; place++) {
            house.expertScores("expert0" + place, number, 90);
        }
    }

    void isDecided() {
        isScored();
        house.chairSettles(DIRECTION.code());
        house.approverApproves(DIRECTION.code());
        house.timePasses("P12D");
        house.expectStatus(number, "funded");
    }
}
