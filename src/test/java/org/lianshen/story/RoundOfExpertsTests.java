package org.lianshen.story;

import org.junit.jupiter.api.Test;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The right experts, from their self-check to the last sheet, whatever becomes of them on the way. */
@OutsideCallTest
class RoundOfExpertsTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Test
    void allReviewsComeInWithoutRepairByHand() {
        new RoundOfExperts(new House(port, catalogue), 5, 16).plays();
    }
}
