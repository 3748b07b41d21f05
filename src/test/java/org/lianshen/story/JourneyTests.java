package org.lianshen.story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Proposals on their way, driven over HTTP only. */
@LianshenTest
class JourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    House house;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
    }

    @Test
    void aProposalIsFunded() {
        house.expertsExist();
        var number = house.applicantSubmits("1.9");
        house.expectStatus(number, "submitted");
        house.recommenderRecommends(number);
        house.expectStatus(number, "recommended");
        house.officerPasses(number);
        house.expectStatus(number, "awaiting-confirmation");
        house.agencySends("nrf", "1.9", "m1", number, "accepted");
        house.expectStatus(number, "eligible");
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        house.expectStatus(number, "in-review");
        house.expertScores("expert01", number, 90);
        house.expertScores("expert02", number, 80);
        house.expertScores("expert03", number, 85);
        house.expectStatus(number, "reviewed");
        house.chairSettles("1.9");
        house.approverApproves("1.9");
        house.expectStatus(number, "on-notice");
        house.timePasses("P10D");
        house.expectStatus(number, "funded");
    }
}
