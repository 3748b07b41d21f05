package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshen.expertreview.MadeUpCall.PLAIN;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.expertreview.event.ExpertInvited;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.time.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;

@ReviewTest
class ReplacementsTests {

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private TestClock clock;

    @Autowired
    private Assignments assignments;

    @Autowired
    private ReviewSheets sheets;

    @Autowired
    private Replacements replacements;

    @Autowired
    private Experts experts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private String number = "";

    @BeforeEach
    void fourExpertsAreAsked() {
        fixtures.clear();
        fixtures.sixExperts();
        number = fixtures.eligible(PLAIN, 1, "能源", 1);
        fixtures.assign(PLAIN, "a", "b", "c", "d");
    }

    @Test
    void whoseNameIsAlikeTakesAPlaceOnlyWithAReason() {
        experts.update(List.of(SampleExperts.expert("e", "M. Anna1", "研究所e")));
        jdbc.sql("update proposal set content = jsonb_set(content::jsonb,"
                        + " '{members,0,name}', '{\"en\": \"Anna1 Muster\"}')::text")
                .update();
        var vacant = declined("a");
        var refused =
                catchThrowableOfType(Refusal.class, () -> replacements.replace(vacant, "expert-e", "officer", " "));
        assertThat(refused.errors().get(0).path()).isEqualTo("/remark");
        assertThat(state(vacant)).isEqualTo(AssignmentState.DECLINED);
        var next = replacements.replace(vacant, "expert-e", "officer", "另有其人");
        assertThat(jdbc.sql("select clearance from expert_assignment where id = :id")
                        .param("id", next.value())
                        .query(String.class)
                        .single())
                .isEqualTo("另有其人");
    }

    @Test
    void anotherExpertTakesTheVacantPlace() {
        var vacant = declined("a");
        clock.advance(Duration.ofDays(2));
        var next = replacements.replace(vacant, "expert-e", "officer", "换人");
        assertThat(state(vacant)).isEqualTo(AssignmentState.REPLACED);
        assertThat(assignments.find(vacant)).get().extracting("reason", "note").containsExactly("时间不足", "换人");
        assertThat(assignments.find(next)).get().satisfies(assignment -> {
            assertThat(assignment.expert()).isEqualTo("expert-e");
            assertThat(assignment.replaces()).isEqualTo(vacant);
            assertThat(assignment.state()).isEqualTo(AssignmentState.INVITED);
            assertThat(assignment.reviewUntil()).isEqualTo(clock.instant().plus(Duration.ofDays(20)));
        });
        assertThat(events.stream(ExpertInvited.class).map(ExpertInvited::assignment))
                .endsWith(next);
        assertThat(assignments.assigned(new ProposalNumber(number))).hasSize(4).contains(next);
    }

    @Test
    void whoMustStayOutTakesNoPlace() {
        var vacant = declined("a");
        assertThat(code(() -> replacements.replace(vacant, "expert-b", "officer", null)))
                .isEqualTo("malformed");
        assertThat(code(() -> replacements.replace(vacant, "expert-a", "officer", null)))
                .isEqualTo("malformed");
        assertThat(code(() -> replacements.replace(vacant, "nobody", "officer", null)))
                .isEqualTo("unacceptable");
        assertThat(code(() -> replacements.replace(vacant, null, "officer", null)))
                .isEqualTo("unacceptable");
        assertThat(state(vacant)).isEqualTo(AssignmentState.DECLINED);
    }

    @Test
    void onlyAVacantPlaceIsTaken() {
        var open = fixtures.assignment(number, "b");
        assertThat(code(() -> replacements.replace(open, "expert-e", "officer", null)))
                .isEqualTo("not-vacant");
        assertThat(code(() -> replacements.without(open, "理由", "officer"))).isEqualTo("not-vacant");
        var vacant = declined("a");
        replacements.replace(vacant, "expert-e", "officer", null);
        assertThat(code(() -> replacements.replace(vacant, "expert-f", "officer", null)))
                .isEqualTo("not-vacant");
    }

    @Test
    void whoIsLateMayGetMoreTime() {
        var late = fixtures.assignment(number, "a");
        sheets.overdue(late);
        clock.advance(Duration.ofDays(21));
        var next = replacements.extend(late, "officer", null);
        assertThat(next).isNotEqualTo(late);
        assertThat(state(late)).isEqualTo(AssignmentState.REPLACED);
        fixtures.scores(number, "a", "80");
        assertThat(state(next)).isEqualTo(AssignmentState.SCORED);
    }

    @Test
    void whoSaidNoGetsNoMoreTime() {
        assertThat(code(() -> replacements.extend(declined("a"), "officer", null)))
                .isEqualTo("expert-said-no");
    }

    @Test
    void goingOnWithoutNeedsEnoughOthers() {
        var first = declined("a");
        var second = declined("b");
        assertThat(code(() -> replacements.without(second, "理由", "officer"))).isEqualTo("too-few-reviews");
        replacements.replace(first, "expert-e", "officer", null);
        assertThat(code(() -> replacements.without(second, " ", "officer"))).isEqualTo("unacceptable");
        replacements.without(second, "已有足够评审", "officer");
        assertThat(state(second)).isEqualTo(AssignmentState.DROPPED);
    }

    private AssignmentId declined(String letter) {
        var id = fixtures.assignment(number, letter);
        sheets.decline(id, "时间不足", "expert-" + letter);
        return id;
    }

    private AssignmentState state(AssignmentId id) {
        return assignments.find(id).orElseThrow().state();
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }
}
