package org.lianshen.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lianshen.models.Recipes;
import org.lianshen.models.web.TwoDesigners;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.load.SmallCall;
import org.lianshen.story.House;
import org.lianshen.story.Offices;

/**
 * A sixth type of cooperation without code: designers draw its model and make it live, officers name it in a
 * direction's data, and after the next start proposals go by it to their end.
 */
// a second engine of the same name takes the webapps over: whoever works in Tasklist over HTTP comes before
@Order(Integer.MAX_VALUE - 2)
class FurtherTypeTests {

    private static final Path CALLS = Path.of("target/calls-of-further-type");
    private static final DirectionId DIRECTION = new DirectionId("2030-9", "3.7");
    private static final List<String> EXPERTS = List.of("expert01", "expert02", "expert05");

    @Test
    void aProposalGoesByTheModelOfDesigners() throws Exception {
        try (var application = OwnApplication.start("further-type", (connection, url) -> {})) {
            var first = new House(application.port(), catalogue(application));
            var designers = new TwoDesigners(first::as);
            designers.goesLive(
                    Map.of(Recipes.NEW_TYPE + ".bpmn", Recipes.cooperationType(designers.live("partner-funded"))));
            SmallCall.in(CALLS)
                    .change("3.0.yaml", "type: industry-research", "type: " + Recipes.NEW_TYPE)
                    .coded(DIRECTION.code())
                    .demonstrable();
            application.startAgain(CALLS);
            var house = new House(application.port(), catalogue(application));
            assertThat(house.as("manager")
                            .get("/api/calls/" + DIRECTION.call() + "/directions/" + DIRECTION.code())
                            .expect(200)
                            .json()
                            .get("type")
                            .asText())
                    .isEqualTo(Recipes.NEW_TYPE);
            var number = funded(house, new Offices(house, catalogue(application)));
            assertThat(application
                            .context()
                            .getBean(HistoryService.class)
                            .createHistoricProcessInstanceQuery()
                            .processInstanceBusinessKey(number)
                            .list())
                    .anySatisfy(
                            root -> assertThat(root.getProcessDefinitionKey()).isEqualTo(Recipes.NEW_TYPE));
        }
    }

    private static String funded(House house, Offices offices) {
        house.expertsExist();
        var number = house.applicantSubmits(
                DIRECTION, content -> content.put("field", "地热").put("recommender", "moe"));
        house.recommends("recommender-moe", number);
        house.officerPasses(number);
        offices.contactAnswers(number, "confirmed", "").expect(204);
        offices.evidenceIs(number, "verified", "").expect(204);
        house.expectStatus(number, "eligible");
        house.intakeCloses(DIRECTION);
        house.sends(
                        "officer",
                        house.task("officer", DIRECTION.key(), "assign-experts"),
                        Map.of("assignments", List.of(Map.of("number", number, "experts", EXPERTS))))
                .expect(204);
        EXPERTS.forEach(expert -> house.sends(
                        expert,
                        house.task(expert, number, "score-proposal"),
                        Map.of(
                                "decision",
                                "score",
                                "criteria",
                                List.of(Map.of("id", "worth", "score", 90, "comment", "意见充分，论证清楚，理由如上。")),
                                "comment",
                                "总体意见：值得支持，理由如上。"))
                .expect(204));
        house.sends("chair", house.task("chair", DIRECTION.key(), "settle-ranking"), Map.of("remark", "无"))
                .expect(204);
        house.sends("approver", house.task("approver", DIRECTION.key(), "approve-list"), Map.of("decision", "approve"))
                .expect(204);
        house.timePasses("P15D");
        house.expectStatus(number, "funded");
        return number;
    }

    private static Catalogue catalogue(OwnApplication application) {
        return application.context().getBean(Catalogue.class);
    }
}
