package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tasks are found by the number, the title and the direction of what they are about. */
@LianshenTest
class TaskSearchTests {

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    private JsonNode find(String account, String text, int max) {
        return actors.house
                .as(account)
                .get("/api/tasks?max=" + max + "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .expect(200)
                .json();
    }

    private List<String> ids(String account, String text) {
        var ids = new ArrayList<String>();
        find(account, text, 200).get("ids").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private String titled(String direction, String zh, String en) {
        return actors.recommended(direction, content -> {
            var title = (ObjectNode) content.get("title");
            title.put("zh", zh).put("en", en);
        });
    }

    private String check(String number) {
        return engineProbe.task(number, "check-formal-requirements").getId();
    }

    @Test
    void byNumberTitleAndDirection() {
        var wetlands = check(titled("1.9", "滨海湿地100%监测", "Coastal Wetlands_1"));
        var number = titled("2.0", "量子点显示", "Quantum dot display");
        var display = check(number);
        for (var text : List.of("湿地", "coastal wet", "COASTAL", "1.9", "韩国", "100%", "Wetlands_1", " 湿地 ")) {
            assertThat(ids("officer", text)).as(text).containsExactly(wetlands);
        }
        for (var text : List.of(number, number.substring(0, 9), "quantum", "点显示")) {
            assertThat(ids("officer", text)).as(text).containsExactly(display);
        }
        assertThat(ids("officer", "2022-1")).containsExactlyInAnyOrder(wetlands, display);
        assertThat(ids("officer", "")).containsExactlyInAnyOrder(wetlands, display);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "${1+1}", "#{1}", "it's", "没有这样的题目"})
    void nothingInTheTextStandsForAnythingElse(String text) {
        check(titled("1.9", "滨海湿地监测", "Coastal wetlands"));
        assertThat(ids("officer", text)).isEmpty();
    }

    @Test
    void aVeryLongTextFindsNothing() {
        check(titled("1.9", "滨海湿地监测", "Coastal wetlands"));
        assertThat(ids("officer", "湿".repeat(300))).isEmpty();
    }

    @Test
    void everybodyFindsTheirOwn() {
        var number = actors.inReview();
        var review = engineProbe.review("expert01", number).getId();
        assertThat(ids("expert01", number)).containsExactly(review);
        assertThat(ids("expert01", "1.9")).containsExactly(review);
        assertThat(ids("expert04", number)).isEmpty();
        assertThat(ids("officer", number)).isEmpty();
    }

    @Test
    void tasksOfRoundsAreFoundByTheirDirectionAndTheProposalObjectedTo() {
        var forms = new EveryForm(actors);
        var objection = forms.open("decide-objection");
        assertThat(ids("chair", "韩国")).containsExactly(objection.getId());
        var number = (String) engineProbe.tasks.getVariable(objection.getId(), "number");
        var title = actors.house
                .as("applicant1")
                .get("/api/proposals/" + number)
                .expect(200)
                .json();
        assertThat(ids("chair", title.get("title").get("en").asText())).containsExactly(objection.getId());
        assertThat(ids("chair", number)).containsExactly(objection.getId());
    }

    @Test
    void thoseDueFirstComeFirstAndTheRestIsTold() {
        var first = check(actors.recommended("1.9", content -> {}));
        var second = check(actors.recommended("1.9", content -> {}));
        engineProbe.tasks.setDueDate(first, new java.util.Date(4_000_000_000_000L));
        var one = find("officer", "1.9", 1);
        assertThat(one.get("ids")).hasSize(1);
        assertThat(one.get("ids").get(0).asText()).isEqualTo(second);
        assertThat(one.get("more").asBoolean()).isTrue();
        var both = find("officer", "1.9", 2);
        assertThat(both.get("ids")).hasSize(2);
        assertThat(both.get("more").asBoolean()).isFalse();
        actors.house.as("officer").get("/api/tasks?max=0").expect(422);
        actors.house.as("officer").get("/api/tasks?max=201").expect(422);
    }
}
