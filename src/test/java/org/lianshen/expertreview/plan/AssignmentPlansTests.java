package org.lianshen.expertreview.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshen.expertreview.MadeUpCall.ID;
import static org.lianshen.expertreview.MadeUpCall.PLAIN;
import static org.lianshen.proposal.ProposalStatus.ELIGIBLE;
import static org.lianshen.proposal.ProposalStatus.IN_REVIEW;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.Panel;
import org.lianshen.expertreview.ReviewFixtures;
import org.lianshen.expertreview.ReviewTest;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.optimum.OptimalSeating;
import org.lianshen.expertreview.optimum.SeatingInput;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReviewTest
class AssignmentPlansTests {

    private static final DirectionId ROUND = new DirectionId(ID, PLAIN);

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private AssignmentPlans plans;

    @Autowired
    private PlanOverview overview;

    @Autowired
    private PairOverview pairs;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Proposals proposals;

    @Autowired
    private JdbcClient jdbc;

    private String one;
    private String two;

    @BeforeEach
    void clear() {
        fixtures.clear();
        fixtures.sixExperts();
        one = fixtures.eligible(PLAIN, 1, "能源", 1);
        two = fixtures.eligible(PLAIN, 2, "健康", 1);
    }

    @Test
    void aPlanSeatsTheBestAndProvesIt() {
        knows("f", "监测技术5");
        var plan = solve();
        assertThat(plan.version()).isOne();
        assertThat(plan.result().proposals()).extracting(ProposalNumber::value).containsExactly(one, two);
        assertThat(plan.result().seats()).hasSize(8);
        assertThat(plan.result().wanted()).isEqualTo(8);
        assertThat(plan.result().proof().complete()).isTrue();
        assertThat(plan.result().shortage().isNone()).isTrue();
        assertThat(plan.result().total())
                .isEqualTo(plan.result().seats().stream()
                        .mapToLong(PlannedSeat::affinity)
                        .sum());
        assertThat(plan.result().loads().values()).allMatch(load -> load == 1 || load == 2);
    }

    @Test
    void theStoredInputGivesTheSameSeatsAgain() {
        var plan = solve();
        var text = plans.input(ROUND, plan.id());
        var input = SeatingInput.parse(text);
        assertThat(input.sha256()).isEqualTo(plan.inputSha256());
        var again = new OptimalSeating().solve(input);
        assertThat(again.seats())
                .extracting(seat -> seat.panel() + " " + seat.expert())
                .containsExactlyInAnyOrderElementsOf(plan.result().seats().stream()
                        .map(seat -> seat.number() + " " + seat.expert())
                        .toList());
        assertThat(solve().inputSha256()).isEqualTo(plan.inputSha256());
    }

    @Test
    void whatIsPinnedIsThereAndWhatIsForbiddenIsNot() {
        change(settings -> settings.pinning(pair(one, "f", null)).forbidding(pair(one, "a", "近期有争议")));
        var seats = solve().result().seats(new ProposalNumber(one));
        assertThat(seats).extracting(PlannedSeat::expert).contains("expert-f").doesNotContain("expert-a");
        assertThat(seats)
                .filteredOn(PlannedSeat::pinned)
                .extracting(PlannedSeat::expert)
                .containsExactly("expert-f");

        change(settings -> settings.releasing(new ProposalNumber(one), "expert-f"));
        assertThat(plans.settings(ROUND).pinned()).isEmpty();
        assertThat(plans.settings(ROUND).forbidden()).hasSize(1);
    }

    @Test
    void settingsThatCannotBeAreRefusedAllAtOnceAndNothingChanges() {
        var before = plans.settings(ROUND);
        var refusal = refused(settings -> new PlanSettings(
                2,
                0,
                0,
                List.of("Chinese"),
                List.of(
                        pair(one, "a", null),
                        pair(one, "a", null),
                        pair("1-1.0-9999", "a", null),
                        pair(one, "nobody", null)),
                List.of(pair(two, "b", " "), pair(one, "a", "近期有争议"))));
        assertThat(refusal.errors())
                .extracting(FieldError::path)
                .containsExactlyInAnyOrder(
                        "/expertsPerProposal",
                        "/usualLoad",
                        "/mostOfOneOrganisation",
                        "/languages",
                        "/pinned/0",
                        "/pinned/0",
                        "/pinned/1",
                        "/pinned/1",
                        "/pinned/2/number",
                        "/pinned/3/expert",
                        "/forbidden/0/reason",
                        "/forbidden/1");
        assertThat(plans.settings(ROUND)).isEqualTo(before);
    }

    @Test
    void whoMustStayOutIsNeitherSeatedNorPinned() {
        works("expert-a", lead(one));
        assertThat(solve().result().seats(new ProposalNumber(one)))
                .extracting(PlannedSeat::expert)
                .doesNotContain("expert-a");
        assertThat(refused(settings -> settings.pinning(pair(one, "a", "我们需要")))
                        .errors()
                        .get(0)
                        .message()
                        .zh())
                .contains("专家a");
        assertThat(pairs.of(ROUND, new ProposalNumber(one)).all())
                .filteredOn(pair -> pair.expert().equals("expert-a"))
                .allSatisfy(pair -> assertThat(pair.conflicts()).isNotEmpty());
    }

    @Test
    void fewOfOneOrganisationAreTaken() {
        var names = List.of("甲城大学", "甲城大学化学学院", "乙山医院", "丙水研究院", "丁原公司", "戊岭农学院");
        for (int place = 0; place < names.size(); place++) {
            works("expert-" + (char) ('a' + place), names.get(place));
        }
        change(settings -> new PlanSettings(5, 10, 1, List.of(), List.of(), List.of()));
        var plan = solve();
        for (var number : plan.result().proposals()) {
            assertThat(plan.result().seats(number))
                    .extracting(PlannedSeat::expert)
                    .hasSize(5)
                    .satisfies(experts -> assertThat(experts.contains("expert-a") && experts.contains("expert-b"))
                            .isFalse());
        }
    }

    @Test
    void aLanguageThatIsAskedForIsThere() {
        jdbc.sql("update expert set languages = '{zh,en}' where id = 'expert-f'")
                .update();
        change(settings -> new PlanSettings(3, 10, null, List.of("en"), List.of(), List.of()));
        var plan = solve();
        assertThat(plan.result().proposals())
                .allSatisfy(number -> assertThat(plan.result().seats(number))
                        .extracting(PlannedSeat::expert)
                        .contains("expert-f"));
    }

    @Test
    void whereExpertsAreShortThePlanSaysWhoAndWhatWouldDo() {
        jdbc.sql("update expert set max_load = 1").update();
        var shortage = solve().result().shortage();
        assertThat(shortage.panels().stream()
                        .mapToInt(PlanShortage.ShortPanel::missing)
                        .sum())
                .isEqualTo(2);
        assertThat(shortage.experts()).isNotEmpty();
        assertThat(shortage.remedies())
                .extracting(PlanShortage.Remedy::limit)
                .contains(PlanShortage.Limit.LOAD, PlanShortage.Limit.PANEL);
        assertThat(shortage.remedies())
                .allSatisfy(remedy -> assertThat(remedy.steps().stream()
                                .mapToInt(PlanShortage.Step::by)
                                .sum())
                        .isEqualTo(2));
    }

    @Test
    void whatIsConfirmedIsWhatWasLookedAt() {
        var plan = solve();
        plans.confirm(ROUND, plan.id(), "officer");
        for (var panel : plan.panels()) {
            assertThat(assignments.of(panel.number()))
                    .extracting(Assignment::expert)
                    .containsExactlyInAnyOrderElementsOf(panel.experts());
            assertThat(fixtures.status(panel.number().value())).isEqualTo(IN_REVIEW);
        }
        assertThat(plans.latest(ROUND).orElseThrow().confirmedAt()).isNotNull();
        assertThat(catchThrowableOfType(Refusal.class, () -> plans.confirm(ROUND, plan.id(), "officer"))
                        .code())
                .isEqualTo("plan-outdated");
    }

    @Test
    void aPlanThatIsNotTheLatestIsNotConfirmed() {
        var first = solve();
        solve();
        assertThat(notConfirmed(first).code()).isEqualTo("plan-replaced");
    }

    @Test
    void aPlanIsNotConfirmedOnceOthersWait() {
        var plan = solve();
        fixtures.eligible(PLAIN, 3, "能源", 1);
        assertThat(notConfirmed(plan).code()).isEqualTo("plan-outdated");
        assertThat(plans.isCurrent(plan)).isFalse();
        assertThat(plans.current(ROUND, "officer").result().proposals()).hasSize(3);
    }

    @Test
    void aPlanIsNotConfirmedOnceSomethingElseIsAskedFor() {
        var plan = solve();
        change(settings -> settings.forbidding(pair(one, "a", "近期有争议")));
        assertThat(notConfirmed(plan).code()).isEqualTo("plan-outdated");
    }

    @Test
    void aPlanIsNotConfirmedOnceAnExpertMustStayOut() {
        var plan = solve();
        var seated = plan.panels().get(0).experts().get(0);
        works(seated, lead(one));
        assertThat(notConfirmed(plan).kind()).isEqualTo(Refusal.Kind.MALFORMED);
        assertThat(fixtures.status(one)).isEqualTo(ELIGIBLE);
        assertThat(assignments.of(ROUND)).isEmpty();
    }

    @Test
    void panelsChangedByHandAreTaken() {
        var plan = solve();
        var changed = List.of(
                new Panel(new ProposalNumber(one), List.of("expert-a", "expert-b", "expert-c")),
                new Panel(new ProposalNumber(two), List.of("expert-d", "expert-e", "expert-f")));
        plans.confirm(ROUND, plan.id(), changed, "officer");
        assertThat(assignments.of(new ProposalNumber(two)))
                .extracting(Assignment::expert)
                .containsExactlyInAnyOrder("expert-d", "expert-e", "expert-f");
    }

    @Test
    void aHigherLoadThatThePlanAskedForCountsWhenItIsConfirmed() {
        for (int place = 3; place <= 5; place++) {
            fixtures.eligible(PLAIN, place, "能源", 1);
        }
        change(settings -> new PlanSettings(4, 4, null, List.of(), List.of(), List.of()));
        var plan = solve();
        assertThat(plan.result().loads().values()).contains(4);
        plans.confirm(ROUND, plan.id(), "officer");
        assertThat(assignments.of(ROUND)).hasSize(20);
    }

    @Test
    void twoPlansAreComparedSeatBySeat() {
        var first = solve();
        var seated = first.panels().get(0).experts().get(0).replace("expert-", "");
        change(settings -> settings.forbidding(pair(one, seated, "近期有争议")));
        var second = solve();
        var comparison = PlanComparison.of(second, first);
        assertThat(comparison.changed()).extracting(ProposalNumber::value).contains(one);
        assertThat(comparison.total())
                .isEqualTo(second.result().total() - first.result().total())
                .isNotPositive();
        var row = overview.rows(second, first).get(0);
        assertThat(row.left()).extracting(left -> left.seat().expert()).contains("expert-" + seated);
        assertThat(row.differs()).isTrue();
    }

    @Test
    void anAffinityIsExplainedToTheLastPoint() {
        var found = pairs.of(ROUND, new ProposalNumber(one));
        assertThat(found.all()).allSatisfy(pair -> {
            var explanation = found.explanation(pair.expert());
            assertThat(explanation.score()).isEqualTo(pair.affinity());
            assertThat(explanation.shares().stream()
                            .mapToInt(share -> share.points())
                            .sum())
                    .isEqualTo(pair.affinity());
        });
    }

    private String lead(String number) {
        return proposals
                .find(new ProposalNumber(number))
                .orElseThrow()
                .content()
                .lead(Side.CHINESE)
                .orElseThrow()
                .name()
                .zh();
    }

    private void works(String expert, String organisation) {
        jdbc.sql("update expert set organisation = :organisation where id = :id")
                .param("organisation", organisation)
                .param("id", expert)
                .update();
    }

    private void knows(String letter, String keyword) {
        jdbc.sql("update expert set keywords = array[:keyword] where id = :id")
                .param("keyword", keyword)
                .param("id", "expert-" + letter)
                .update();
    }

    private AssignmentPlan solve() {
        return plans.solve(ROUND, "officer");
    }

    private void change(UnaryOperator<PlanSettings> change) {
        plans.change(ROUND, change, "officer");
    }

    private Refusal refused(UnaryOperator<PlanSettings> change) {
        return catchThrowableOfType(Refusal.class, () -> change(change));
    }

    private Refusal notConfirmed(AssignmentPlan plan) {
        return catchThrowableOfType(Refusal.class, () -> plans.confirm(ROUND, plan.id(), "officer"));
    }

    private static PairRequest pair(String number, String letter, String reason) {
        return new PairRequest(new ProposalNumber(number), letter.length() == 1 ? "expert-" + letter : letter, reason);
    }
}
