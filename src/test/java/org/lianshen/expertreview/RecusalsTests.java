package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.expertreview.SampleExperts.expert;
import static org.lianshen.expertreview.SampleExperts.related;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.recusal.AssignmentContext;
import org.lianshen.expertreview.recusal.Recusals;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.content.ProposalContent;

class RecusalsTests {

    private final Proposal proposal = proposal(1, List.of());
    private final Proposal competitor = proposal(2, List.of());

    @Test
    void nothingSpeaksAgainstAStranger() {
        assertThat(against(expert("a"))).isEmpty();
    }

    @Test
    void sameOrganisationInEitherLanguage() {
        assertThat(against(expert("a", "专家", "示例大学 1")))
                .containsExactly("works for the participant Example University 1");
        assertThat(against(expert("a", "专家", "Beispiel universität 1"))).hasSize(1);
        assertThat(against(expert("a", "专家", "示例大学2"))).isEmpty();
    }

    @Test
    void namedByTheApplicant() {
        assertThat(Recusals.against(expert("a"), proposal(1, List.of("某人", "专家a")), circle()))
                .extracting(Text::en)
                .containsExactly("named as unsuitable by the applicant");
    }

    @Test
    void investigatorOrMemberOfTheProposal() {
        assertThat(against(expert("a", "负责人1", "别处"))).contains("takes part in this proposal");
        assertThat(against(expert("a", "MUSTER1 Anna", "elsewhere"))).contains("takes part in this proposal");
        assertThat(against(expert("a", "成员1", "别处"))).contains("takes part in this proposal");
    }

    @Test
    void investigatorOrMemberOfACompetitor() {
        assertThat(against(expert("a", "成员2", "别处")))
                .containsExactly("takes part in 2030-1-1.0-0002 of the same direction");
    }

    @Test
    void coAuthorOfATeamMember() {
        assertThat(against(related(expert("a"), null, List.of("Li San1"), List.of())))
                .containsExactly("has recently published with Li San1");
        assertThat(against(related(expert("a"), null, List.of("负责人2"), List.of())))
                .isEmpty();
    }

    @Test
    void advisorOrStudentOfATeamMember() {
        assertThat(against(related(expert("a"), null, List.of(), List.of("成员1"))))
                .containsExactly("advisor or student of 成员1");
    }

    @Test
    void fullLoad() {
        assertThat(against(expert("a"), Map.of("expert-a", 2))).isEmpty();
        assertThat(against(expert("a"), Map.of("expert-a", 3))).containsExactly("reviews 3 proposals, the limit is 3");
        assertThat(against(related(expert("a"), 1, List.of(), List.of()), Map.of("expert-a", 1)))
                .containsExactly("reviews 1 proposals, the limit is 1");
    }

    @Test
    void askedAlready() {
        var context =
                new AssignmentContext(List.of(), List.of(), Map.of(), Map.of(proposal.number(), Set.of("expert-a")), 3);
        assertThat(Recusals.against(expert("a"), proposal, context)).hasSize(1);
        assertThat(Recusals.against(expert("b"), proposal, context)).isEmpty();
    }

    @Test
    void noAccount() {
        var nobody = new Expert(
                "x", null, "无账号", "研究所", List.of(), "x@example.org", List.of(), List.of(), null, List.of(), List.of());
        assertThat(against(nobody)).containsExactly("has no account to log in with");
    }

    @Test
    void everyGroundAtOnce() {
        assertThat(against(related(expert("a", "负责人1", "示例大学1"), 1, List.of("成员1"), List.of()), Map.of("expert-a", 1)))
                .hasSize(4);
    }

    private List<String> against(Expert expert) {
        return against(expert, Map.of());
    }

    private List<String> against(Expert expert, Map<String, Integer> loads) {
        var context = new AssignmentContext(List.of(expert), List.of(proposal, competitor), loads, Map.of(), 3);
        return Recusals.against(expert, proposal, context).stream()
                .map(Text::en)
                .toList();
    }

    private AssignmentContext circle() {
        return new AssignmentContext(List.of(), List.of(), Map.of(), Map.of(), 3);
    }

    static Proposal proposal(int place, List<String> unsuitable) {
        return new Proposal(
                new ProposalNumber("2030-1-1.0-000" + place),
                new DirectionId(MadeUpCall.ID, MadeUpCall.PLAIN),
                ProposalStatus.ELIGIBLE,
                "applicants",
                "applicant1",
                ReviewTestContext.START,
                1,
                SampleContents.content(MadeUpCall.PLAIN, place, "能源", 1, unsuitable),
                ReviewTestContext.START,
                0,
                null);
    }

    /** The same proposal with another content. */
    static Proposal with(Proposal proposal, ProposalContent content) {
        return new Proposal(
                proposal.number(),
                proposal.direction(),
                proposal.status(),
                proposal.organisation(),
                proposal.createdBy(),
                proposal.createdAt(),
                proposal.version(),
                content,
                proposal.submittedAt(),
                proposal.correctionRound(),
                proposal.correctionUntil());
    }
}
