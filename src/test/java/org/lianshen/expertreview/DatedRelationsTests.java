package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.expertreview.RecusalsTests.proposal;
import static org.lianshen.expertreview.SampleExperts.expert;
import static org.lianshen.expertreview.SampleExperts.related;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.expert.Absence;
import org.lianshen.expertreview.expert.Employment;
import org.lianshen.expertreview.expert.EmploymentHistory;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.expert.ExpertProfile;
import org.lianshen.expertreview.recusal.AssignmentContext;
import org.lianshen.expertreview.recusal.ClaimPeriod;
import org.lianshen.expertreview.recusal.Recusals;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** What counts against an expert for some time only. */
class DatedRelationsTests {

    private static final LocalDate TODAY = LocalDate.of(2030, 6, 15);
    private static final ClaimPeriod WEEK = new ClaimPeriod(TODAY, TODAY.plusDays(7));

    private final Proposal proposal = proposal(1, List.of());

    @Test
    void anEmploymentCountsForThreeYearsAfterItsEnd() {
        assertThat(against(employed("2010-01-01", "2027-06-15")))
                .containsExactly("worked in the last three years for Example University 1");
        assertThat(against(employed("2010-01-01", "2027-06-14"))).isEmpty();
        assertThat(against(employed(null, "2030-06-15"))).hasSize(1);
    }

    @Test
    void anEmploymentWithoutAnEndCountsAsThePresentOne() {
        assertThat(against(employed("2010-01-01", null)))
                .containsExactly("works for the participant Example University 1");
        assertThat(against(employed(null, null))).containsExactly("works for the participant Example University 1");
        assertThat(against(employed("2010-01-01", "2030-06-16")))
                .containsExactly("works for the participant Example University 1");
    }

    @Test
    void aJointPublicationCountsForFourYearsWhereItsYearIsKnown() {
        var author = related(expert("a"), null, List.of("成员1"), List.of());
        assertThat(against(author)).containsExactly("has recently published with 成员1");
        assertThat(against(author.with(ExpertProfile.PLAIN.withJointPapers(Map.of("成员1", 2026)))))
                .hasSize(1);
        assertThat(against(author.with(ExpertProfile.PLAIN.withJointPapers(Map.of("成员1", 2025)))))
                .isEmpty();
    }

    @Test
    void aStudentCountsAsAnAdvisorDoes() {
        assertThat(against(expert("a").with(ExpertProfile.PLAIN.withStudents(List.of("成员1")))))
                .containsExactly("advisor or student of 成员1");
    }

    @Test
    void whoIsAwayAllThroughTheClaimPeriodIsNotAsked() {
        assertThat(against(away("2030-06-15/2030-06-22"))).containsExactly("away until 2030-06-22");
        assertThat(against(away("2030-01-01/2030-06-18", "2030-06-19/2030-07-01")))
                .containsExactly("away until 2030-07-01");
        assertThat(against(away("2030-06-15/2030-06-21"))).isEmpty();
        assertThat(against(away("2030-06-16/2030-07-01"))).isEmpty();
        assertThat(against(away("2030-06-15/2030-06-17", "2030-06-19/2030-07-01")))
                .isEmpty();
    }

    @Test
    void whoMovesLeavesTheirOrganisationToTheHistory() {
        var history = new EmploymentHistory(List.of(new Employment("示例大学", LocalDate.of(2015, 3, 1), null)))
                .moved("示例大学环境学院", "另一大学", TODAY);
        assertThat(history.employments())
                .containsExactly(
                        new Employment("示例大学", LocalDate.of(2015, 3, 1), TODAY), new Employment("另一大学", TODAY, null));
        assertThat(history.moved("另一大学", "示例大学", TODAY.plusDays(9)).presentOn(TODAY.plusDays(9)))
                .containsExactly("示例大学");
        assertThat(new EmploymentHistory(List.of()).moved("示例大学", "另一大学", TODAY).leftLately(TODAY))
                .containsExactly("示例大学");
    }

    @Test
    void whatALaterListSaysCompletesAnEmployment() {
        var open = new Employment("示例大学", LocalDate.of(2015, 3, 1), null);
        var ended = new Employment("示例大学", LocalDate.of(2015, 3, 1), LocalDate.of(2021, 6, 30));
        var again = new Employment("示例大学", LocalDate.of(2028, 1, 1), null);
        var history = new EmploymentHistory(List.of(open)).with(ended);
        assertThat(history.employments()).containsExactly(ended);
        assertThat(history.with(open).employments()).containsExactly(ended);
        assertThat(history.with(again).employments()).containsExactly(ended, again);
    }

    private static Expert employed(String from, String to) {
        return expert("a")
                .with(ExpertProfile.PLAIN.withHistory(
                        new EmploymentHistory(List.of(new Employment("示例大学1", day(from), day(to))))));
    }

    private static LocalDate day(String written) {
        return written == null ? null : LocalDate.parse(written);
    }

    private static Expert away(String... periods) {
        return expert("a")
                .with(ExpertProfile.PLAIN.withAway(Arrays.stream(periods)
                        .map(period -> period.split("/"))
                        .map(days -> new Absence(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
                        .toList()));
    }

    private List<String> against(Expert expert) {
        var context = new AssignmentContext(List.of(expert), List.of(proposal), Map.of(), Map.of(), 3, WEEK);
        return Recusals.against(expert, proposal, context).stream()
                .map(Text::en)
                .toList();
    }
}
