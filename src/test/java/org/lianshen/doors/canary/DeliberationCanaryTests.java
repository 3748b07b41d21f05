package org.lianshen.doors.canary;

import static org.lianshen.doors.canary.NamedProposal.FUNDED;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.lianshen.story.OutsideCallTest;
import org.lianshen.story.OutsideCalls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Experts who read each other's sheets read neither names nor what was said to the panel alone. */
@OutsideCallTest
class DeliberationCanaryTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void whoDeliberatesReadsNoNames() {
        var house = new House(port, catalogue);
        var story = new CanaryStory(house, jdbc, OutsideCalls.NINE, "moe", "xag");
        var watch = new CanaryCrawl(house, jdbc, requestMappingHandlerMapping);
        story.expertsExist();
        story.submitted(FUNDED);
        story.eligible(FUNDED);
        story.assigned();
        for (var expert : List.of(1, 2, 3)) {
            story.sends(expert, FUNDED, "score-proposal", sheet(expert * 2 - 1));
        }
        house.task(NamedExpert.account(1), story.number(FUNDED), "revise-sheet");
        watch.concerned("deliberation");
        var revised = new HashMap<>(sheet(4));
        revised.put("decision", "revise");
        revised.put("reason", CanaryStory.reason(1));
        story.sends(1, FUNDED, "revise-sheet", revised);
        watch.concerned("one has revised");
        watch.expectNoLeak();
    }

    private static Map<String, Object> sheet(int score) {
        return Map.of("decision", "score", "comment", "总评", "criteria", rows(score));
    }

    private static List<Map<String, Object>> rows(int score) {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(place -> Map.<String, Object>of("id", "c" + place, "score", score))
                .toList();
    }
}
