package org.lianshen.expertreview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.word.AgreementKind;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.programme.word.ParticipantKind;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.content.Agreement;
import org.lianshen.proposal.content.Declarations;
import org.lianshen.proposal.content.DeclaredDocument;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.Member;
import org.lianshen.proposal.content.Participant;
import org.lianshen.proposal.content.ParticipantRole;
import org.lianshen.proposal.content.PrincipalInvestigator;
import org.lianshen.proposal.content.ProposalContent;

/** Made-up proposals. */
public final class SampleContents {

    private SampleContents() {}

    /** A proposal whose people and organisations carry its place in their names. */
    public static ProposalContent content(String direction, int place, String field, double million) {
        return content(direction, place, field, million, List.of());
    }

    /** The same with people the applicant asks not to be reviewed by. */
    public static ProposalContent content(
            String direction, int place, String field, double million, List<String> unsuitable) {
        var requested = BigDecimal.valueOf(million * 1_000_000).setScale(2);
        return new ProposalContent(
                MadeUpCall.ID,
                direction,
                field,
                name("课题" + place, "Project " + place),
                "摘要",
                List.of("储能", "电网"),
                LocalDate.of(2030, 9, 1),
                24,
                requested,
                "moe",
                List.of(
                        participant("cn1", name("示例大学" + place, "Example University " + place), "CN", requested),
                        participant("at1", name(null, "Beispiel Universität " + place), "AT", BigDecimal.ZERO)),
                List.of(
                        investigator(Side.CHINESE, name("负责人" + place, "Li San" + place), "cn1"),
                        investigator(Side.FOREIGN, name(null, "Anna Muster" + place), "at1")),
                List.of(new Member(name("成员" + place, "Member " + place), "cn1")),
                List.of(new Agreement(
                        AgreementKind.COOPERATION, LocalDate.of(2030, 1, 1), null, List.of("cn1", "at1"), true)),
                null,
                null,
                null,
                null,
                List.of(new DeclaredDocument(DocumentKind.PROPOSAL_TEXT)),
                unsuitable,
                new Declarations(true));
    }

    private static LocalizedName name(@Nullable String zh, String en) {
        return new LocalizedName(zh, en);
    }

    private static Participant participant(String id, LocalizedName name, String country, BigDecimal funding) {
        return new Participant(
                id,
                name,
                country,
                ParticipantKind.UNIVERSITY,
                ParticipantRole.LEAD,
                true,
                LocalDate.of(1990, 1, 1),
                "REG-" + id,
                funding,
                BigDecimal.ZERO);
    }

    private static PrincipalInvestigator investigator(Side side, LocalizedName name, String participant) {
        return new PrincipalInvestigator(side, name, participant, null, null, null, "pi@example.org", 8, false);
    }

    /** The same content with other participants, members and unwanted experts. */
    static ProposalContent changed(
            ProposalContent content, List<Participant> participants, List<Member> members, List<String> unsuitable) {
        return new ProposalContent(
                content.call(),
                content.direction(),
                content.field(),
                content.title(),
                content.summary(),
                content.keywords(),
                content.startDate(),
                content.durationMonths(),
                content.requestedFunding(),
                content.recommender(),
                participants,
                content.principalInvestigators(),
                members,
                content.agreements(),
                content.laboratory(),
                content.foreignSubmission(),
                content.partnerFunding(),
                content.confirmationNumber(),
                content.documents(),
                unsuitable,
                content.declarations());
    }
}
