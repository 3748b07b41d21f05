package org.lianshen.expertreview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.lianshen.proposal.content.ContentReader;
import org.lianshen.proposal.content.Member;
import org.lianshen.proposal.content.Participant;
import org.lianshen.proposal.content.ProposalContent;
import org.lianshen.story.Sample;

/** Made-up proposals. */
public final class SampleContents {

    private static final ContentReader READER = new ContentReader();

    private SampleContents() {}

    /** A proposal whose people and organisations carry its place in their names. */
    public static ProposalContent content(String direction, int place, String field, double million) {
        return content(direction, place, field, million, List.of());
    }

    /** The same with people the applicant asks not to be reviewed by. */
    public static ProposalContent content(
            String direction, int place, String field, double million, List<String> unsuitable) {
        var requested = BigDecimal.valueOf(million * 1_000_000).setScale(2);
        var json = Sample.made(MadeUpCall.ID, direction, field, "AT");
        json.put("startDate", "2030-09-01").put("requestedFunding", requested).put("recommender", "moe");
        name((ObjectNode) json.get("title"), "课题" + place, "Project " + place);
        json.putArray("keywords").add("储能").add("电网");
        var chinese = (ObjectNode) json.at("/participants/0");
        name((ObjectNode) chinese.get("name"), "示例大学" + place, "Example University " + place);
        chinese.put("governmentFunding", requested);
        ((ObjectNode) json.at("/participants/1/name")).put("en", "Beispiel Universität " + place);
        name((ObjectNode) json.at("/principalInvestigators/0/name"), "负责人" + place, "Li San" + place);
        ((ObjectNode) json.at("/principalInvestigators/1/name")).put("en", "Anna Muster" + place);
        var member = json.putArray("members").addObject().put("participant", "cn1");
        name(member.putObject("name"), "成员" + place, "Member " + place);
        json.putArray("documents").addObject().put("kind", "proposal-text");
        var unwanted = json.putArray("unsuitableExperts");
        unsuitable.forEach(unwanted::add);
        return READER.read(json).orRefuse();
    }

    private static void name(ObjectNode name, String zh, String en) {
        name.put("zh", zh).put("en", en);
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
