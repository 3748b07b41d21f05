package org.lianshen.doors.canary;

import static org.lianshen.doors.canary.NamedProposal.DECLINED;
import static org.lianshen.doors.canary.NamedProposal.FUNDED;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.doors.Attack;
import org.lianshen.doors.Door;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nobody reads what is not for them, in any state of a review: everybody asks for everything, and names, mails,
 * organisations and confidential words are looked for in what they get.
 */
@LianshenTest
class CanaryTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    @Attack(
            door = Door.PAGES,
            tries = "asks for everything there is, in every state of a review, and looks in it for names, mails"
                    + " and organisations of applicants and experts, for drafts, reasons and confidential remarks",
            as = "each role",
            meets = "nothing of it in pages, JSON, headers, errors, letters and unpacked files but for whom it is;"
                    + " of the applicants what the public notice says, and there alone")
    void nobodyReadsWhatIsNotForThem() {
        var house = new House(port, catalogue);
        var story = new CanaryStory(house, jdbc, new DirectionId(House.CALL, "1.9"), "sc-kjt", "nrf");
        var watch = new CanaryCrawl(house, jdbc, requestMappingHandlerMapping);
        story.expertsExist();
        story.submitted(FUNDED);
        story.submitted(DECLINED);
        story.eligible(FUNDED);
        story.eligible(DECLINED);
        watch.concerned("eligible");
        story.assigned();
        watch.everybody("invited");
        story.claims(1, FUNDED);
        story.drafts(1, FUNDED);
        story.claims(2, FUNDED);
        watch.concerned("claimed and drafted");
        story.scores(1, FUNDED, 90);
        watch.concerned("one sent");
        story.says(1, FUNDED, "taking-back", Map.of()).expect(204);
        watch.concerned("taken back");
        story.scores(1, FUNDED, 90);
        story.turnsDown(3, FUNDED, "decline");
        story.declaresConflict(3, DECLINED);
        watch.concerned("declined, and a conflict declared", "officer");
        story.asksForMoreTime(2, FUNDED);
        watch.concerned("replaced, and more time asked for", "officer");
        story.getsMoreTime(FUNDED);
        story.sentBack(1, FUNDED);
        watch.concerned("sent back, and more time given");
        for (var expert : List.of(1, 2, 4)) {
            story.scores(expert, FUNDED, 90);
        }
        for (var expert : List.of(1, 2, 5)) {
            story.scores(expert, DECLINED, 70);
        }
        watch.everybody("ranked");
        watch.asking("expert01", List.of("chongao7", "翀翯翎", "applicant1", "wren02", "玒玓", "expert02", "merle02"));
        watch.asking("applicant1", List.of("wren02", "玒玓", "expert02", "merle02"));
        for (var account : List.of("manager", "designer", "admin", "approver", "liaison")) {
            watch.asking(account, List.of("expert01", "expert02"));
        }
        story.settled();
        watch.concerned("settled");
        story.onNotice();
        watch.everybody("on notice");
        story.objected();
        watch.concerned("objected to");
        story.dismissed();
        story.decided();
        watch.everybody(CanaryWatch.DECIDED);
        watch.expectNoLeak();
        watch.expectRead("merle01", "merle02", "merle04", "merle05", "finch01", "heron02", "heron03", "stork01");
        watch.expectRead("crane01", "crane02", "crane04", "crane05", "90.600", "70.600");
    }
}
