package org.lianshen.monitor.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The deadlines that come are those of the tasks that come, read without asking who has them. */
@LianshenTest
class ComingDeadlinesTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    OpenSteps open;

    @Test
    void theyAreThoseOfTheTasks() {
        var house = new House(port, catalogue);
        house.recommenderRecommends(house.applicantSubmits("1.9"));
        house.recommenderRecommends(house.applicantSubmits("1.9"));
        house.recommenderRecommends(house.applicantSubmits("1.1"));
        for (int days = 0; days < 60 && open.coming(MonitorScope.ALL).size() < 3; days++) {
            house.timePasses("P1D");
        }
        expectTheTasks(MonitorScope.ALL, 3);
        expectTheTasks(MonitorScope.of(House.CALL, "1.9", catalogue), 2);
        expectTheTasks(MonitorScope.of(House.CALL, "1.2", catalogue), 0);
    }

    private void expectTheTasks(MonitorScope scope, int many) {
        var tasks = open.coming(scope);
        assertThat(tasks).hasSize(many);
        assertThat(open.comingDeadlines(scope))
                .extracting(DueStep::direction, DueStep::step, DueStep::title, DueStep::start, DueStep::due)
                .containsExactlyInAnyOrderElementsOf(tasks.stream()
                        .map(task -> tuple(task.direction(), task.step(), task.name(), task.since(), task.due()))
                        .toList());
    }
}
