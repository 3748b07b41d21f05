package org.lianshen.models.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.models.DesignersRooms;
import org.lianshen.process.deployment.DesignedFile;
import org.lianshen.process.deployment.DesignedFiles;
import org.lianshen.process.rehearsal.RehearsalStages;
import org.springframework.beans.factory.annotation.Autowired;

/** The designers' own cases go as they say. */
@LianshenTest
class OwnCasesTests {

    private static final Path CASE = Path.of("bpmn/cases/recommended-before-the-deadline.yaml");

    @Autowired
    OwnCases own;

    @Autowired
    RehearsalStages stages;

    @Test
    void eachGoesAsItSays() throws IOException {
        try (var files = Files.list(CASE.getParent())) {
            assertThat(own.cases()).hasSize((int) files.count()).isNotEmpty();
        }
        try (var stage = stages.open(files())) {
            assertThat(own.cases()).allSatisfy(each -> {
                var again = stage.play(each.played());
                assertThat(each.parting().apply(again.way()))
                        .as("%s: %s", each.played().name(), again.stuck())
                        .isEmpty();
            });
        }
    }

    @Test
    void oneThatSaysSomethingElseIsFound() throws IOException {
        var yaml = Files.readString(CASE);
        try (var stage = stages.open(files())) {
            for (var wrong : new String[] {
                yaml.replace("15:59:00+08:00}\nnever", "15:58:00+08:00}\nnever"),
                yaml.replace("enters: event_proposalRecommended", "enters: event_proposalNotRecommended"),
                yaml.replace("never: [event_recommendersDeadlinePassed]", "never: [event_proposalRecommended]"),
                yaml.replace("says: {outcome: recommended}", "says: {outcome: not-recommended}")
            }) {
                assertThat(wrong).isNotEqualTo(yaml);
                var each = CaseFile.read(wrong.getBytes(UTF_8)).expected("wrong");
                assertThat(each.parting().apply(stage.play(each.played()).way()))
                        .as(wrong)
                        .isPresent();
            }
        }
    }

    /** A timer that comes round and round, and a gateway that leads to itself. */
    @Test
    void whatWouldGoOnForEverIsStopped() throws IOException {
        var model = DesignersRooms.text("bpmn/stage/recommendation.bpmn");
        var round = model.replace("${deadlines.recommendation(number)}", "R/PT1M")
                .replace("timeDate", "timeCycle")
                .replace("attachedToRef=", "cancelActivity=\"false\" attachedToRef=");
        var circle = model.replace("targetRef=\"event_proposalNotRecommended\"", "targetRef=\"gateway_recommended\"");
        assertThat(stuck(round, "recommendation-lapses")).contains("still going on");
        assertThat(stuck(circle, "recommendation-lapses")).contains("goes round without waiting");
    }

    private String stuck(String model, String name) {
        var changed = new DesignedFile("recommendation.bpmn", model.getBytes(UTF_8));
        try (var stage = stages.open(files().with(List.of(changed), List.of()))) {
            var played = own.cases().stream()
                    .filter(each -> each.played().name().equals(name))
                    .findFirst()
                    .orElseThrow();
            return String.valueOf(stage.play(played.played()).stuck());
        }
    }

    @Test
    void whatNoCaseHasIsNamed() throws IOException {
        var yaml = Files.readString(CASE);
        assertThatThrownBy(() -> CaseFile.read(yaml.replace("until:", "untill:").getBytes(UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("untill")
                .hasMessageContaining("line: ");
    }

    private static DesignedFiles files() {
        return new DesignedFiles(DesignersRooms.FILES.names().stream()
                .map(file -> new DesignedFile(DesignedFile.nameOf(file), DesignersRooms.FILES.bytes(file)))
                .toList());
    }
}
