package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshen.expertreview.MadeUpCall.PLAIN;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.desk.Concurrently;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.event.ExpertReplaced;
import org.lianshen.expertreview.event.InvitationLapsed;
import org.lianshen.expertreview.load.ExpertLoad;
import org.lianshen.expertreview.load.ExpertLoads;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Role;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.time.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;

@ReviewTest
class AutomaticReplacementsTests {

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private TestClock clock;

    @Autowired
    private Assignments assignments;

    @Autowired
    private ReviewSheets sheets;

    @Autowired
    private AutomaticReplacements replacements;

    @Autowired
    private Replacements officers;

    @Autowired
    private ExpertLoads loads;

    @Autowired
    private Experts experts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private String number = "";

    @BeforeEach
    void threeOfSixExpertsAreAsked() {
        fixtures.clear();
        fixtures.sixExperts();
        number = fixtures.eligible(PLAIN, 1, "能源", 1);
        fixtures.assign(PLAIN, "a", "b", "c");
    }

    @Test
    void theBestFitIsInvitedAndAmongEqualsTheOneWithLessToDo() {
        var other = fixtures.eligible(PLAIN, 2, "能源", 2);
        fixtures.assign(PLAIN, "a", "b", "d");
        var next = replacements.replace(declined("a")).orElseThrow();
        assertThat(expert(next)).as("d reviews the other one").isEqualTo("expert-e");
        assertThat(assignments.find(fixtures.assignment(other, "d")))
                .get()
                .extracting("state")
                .isEqualTo(AssignmentState.INVITED);
        assertThat(events.stream(ExpertReplaced.class)).singleElement().satisfies(replaced -> {
            assertThat(replaced.expert()).isEqualTo("expert-a");
            assertThat(replaced.successor()).isEqualTo("expert-e");
            assertThat(replaced.reason()).isEqualTo("时间不足");
        });
    }

    @Test
    void whoLetADeadlinePassIsAskedLast() {
        fixtures.eligible(PLAIN, 2, "能源", 2);
        fixtures.assign(PLAIN, "d", "b", "c");
        jdbc.sql("update expert_assignment set state = 'replaced', answer = 'overdue' where expert = 'expert-d'")
                .update();
        assertThat(expert(replacements.replace(declined("a")).orElseThrow())).isEqualTo("expert-e");
    }

    @Test
    void whoIsPerhapsRelatedIsNotInvitedWithoutAnOfficer() {
        experts.update(List.of(
                SampleExperts.expert("d", "M. Anna1", "研究所d"),
                SampleExperts.expert("e", "M. Anna1", "研究所e"),
                SampleExperts.expert("f", "M. Anna1", "研究所f")));
        jdbc.sql("update proposal set content = jsonb_set(content::jsonb,"
                        + " '{members,0,name}', '{\"en\": \"Anna1 Muster\"}')::text")
                .update();
        var vacant = declined("a");
        assertThat(replacements.replace(vacant)).isEmpty();
        assertThat(state(vacant)).as("left to the officer").isEqualTo(AssignmentState.DECLINED);
    }

    @Test
    void aPlaceIsGivenOnTwiceWhoeverDidItInBetween() {
        var first = replacements.replace(declined("a")).orElseThrow();
        var second = officers.replace(declined(first), "expert-f", "officer", null);
        var third = replacements.replace(declined(second)).orElseThrow();
        assertThat(replacements.replace(declined(third))).isEmpty();
        assertThat(state(third)).isEqualTo(AssignmentState.DECLINED);
    }

    @Test
    void whoIsSilentIsTooLateAndToldSo() {
        var silent = fixtures.assignment(number, "a");
        clock.advance(Duration.ofDays(20));
        replacements.replace(silent).orElseThrow();
        assertThat(state(silent)).isEqualTo(AssignmentState.REPLACED);
        assertThat(events.stream(InvitationLapsed.class)).hasSize(1);
        assertThat(loads.of("expert-a", new Caller("officer", Set.of(Role.OFFICER), null, null, null)))
                .containsExactly(new ExpertLoad(new DirectionId(MadeUpCall.ID, PLAIN), 0, 0, 0, 0, 1));
        assertThat(loads.all().get("expert-b"))
                .containsExactly(new ExpertLoad(new DirectionId(MadeUpCall.ID, PLAIN), 1, 0, 0, 0, 0));
    }

    @Test
    void aSheetThatCameAfterAllIsLeftAlone() {
        var sent = fixtures.assignment(number, "a");
        fixtures.scores(number, "a", "80");
        var refusal = catchThrowableOfType(Refusal.class, () -> replacements.replace(sent));
        assertThat(refusal.code()).isEqualTo("not-vacant");
        assertThat(state(sent)).isEqualTo(AssignmentState.SCORED);
    }

    @Test
    void twoPlacesDoNotOverloadOneExpert() throws Exception {
        var other = fixtures.eligible(PLAIN, 2, "能源", 2);
        fixtures.assign(PLAIN, "a", "b", "c");
        jdbc.sql("update expert set max_load = 1").update();
        var one = declined("a");
        var two = fixtures.assignment(other, "a");
        sheets.decline(two, "时间不足", "expert-a");
        Concurrently.run(List.of(() -> replacements.replace(one), () -> replacements.replace(two)));
        assertThat(jdbc.sql("select count(*) from expert_assignment where replaces is not null group by expert")
                        .query(Integer.class)
                        .list())
                .as("each of the new ones has one")
                .containsExactly(1, 1);
    }

    private AssignmentId declined(String letter) {
        var id = fixtures.assignment(number, letter);
        sheets.decline(id, "时间不足", "expert-" + letter);
        return id;
    }

    private AssignmentId declined(AssignmentId id) {
        sheets.decline(id, "时间不足", expert(id));
        return id;
    }

    private String expert(AssignmentId id) {
        return assignments.find(id).orElseThrow().expert();
    }

    private AssignmentState state(AssignmentId id) {
        return assignments.find(id).orElseThrow().state();
    }
}
