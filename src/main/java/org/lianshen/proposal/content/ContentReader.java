package org.lianshen.proposal.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.word.AgreementKind;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.programme.word.ParticipantKind;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.content.field.Limits;
import org.springframework.stereotype.Component;

/**
 * Reads the contract's JSON of a proposal, strictly: every unknown property, wrong type, unknown word and bad date is
 * noted, nothing is coerced.
 */
@Component
public class ContentReader {

    private static final ProposalContent NOTHING = JsonFields.empty(ContentReader::proposal);

    /**
     * Reads JSON text.
     *
     * @param utf8 the text in UTF-8
     * @throws Refusal bad request, if it is not JSON at all
     */
    public ContentReading read(byte[] utf8) {
        List<FieldError> problems = new ArrayList<>();
        JsonNode tree = new StrictJson(problems).read(utf8);
        return reading(tree, problems, true);
    }

    /** The content that the system keeps itself, from whatever time and with whatever bounds it was taken. */
    public ProposalContent stored(String text) {
        List<FieldError> problems = new ArrayList<>();
        JsonNode tree = new StrictJson(problems).read(text.getBytes(StandardCharsets.UTF_8));
        return reading(tree, problems, false).content();
    }

    /** Reads a tree, in which numbers are exact and no property comes twice. */
    public ContentReading read(JsonNode tree) {
        return reading(tree, new ArrayList<>(), true);
    }

    private static ContentReading reading(JsonNode tree, List<FieldError> problems, boolean bounded) {
        ProposalContent content = JsonFields.read(tree, "", problems, bounded, ContentReader::proposal);
        return new ContentReading(content == null ? NOTHING : content, problems);
    }

    private static ProposalContent proposal(JsonFields json) {
        return new ProposalContent(
                json.text("call"),
                json.text("direction"),
                json.text("field"),
                json.object("title", ContentReader::name),
                json.text("summary"),
                json.texts("keywords", Limits.KEYWORDS),
                json.day("startDate"),
                json.whole("durationMonths"),
                json.money("requestedFunding"),
                json.text("recommender"),
                json.objects("participants", Limits.PARTICIPANTS, ContentReader::participant),
                json.objects("principalInvestigators", Limits.INVESTIGATORS, ContentReader::investigator),
                json.objects(
                        "members", Limits.MEMBERS, member -> new Member(named(member), member.text("participant"))),
                json.objects("agreements", Limits.AGREEMENTS, ContentReader::agreement),
                json.object("laboratory", part -> new Laboratory(part.text("name"), part.day("establishedOn"))),
                json.object(
                        "foreignSubmission",
                        part -> new ForeignSubmission(
                                part.text("agency"), part.text("reference"), part.day("submittedOn"))),
                json.object(
                        "partnerFunding",
                        part -> new PartnerFunding(
                                part.text("body"),
                                part.word("kind", PartnerFundingKind.class),
                                part.text("reference"))),
                json.text("confirmationNumber"),
                json.objects(
                        "documents",
                        Limits.DOCUMENTS,
                        part -> new DeclaredDocument(part.word("kind", DocumentKind.class))),
                json.texts("unsuitableExperts", Limits.UNSUITABLE_EXPERTS),
                json.object("declarations", part -> new Declarations(part.truth("integrity"))));
    }

    private static LocalizedName name(JsonFields json) {
        return new LocalizedName(json.text("zh"), json.text("en"));
    }

    private static @Nullable LocalizedName named(JsonFields json) {
        return json.object("name", ContentReader::name);
    }

    private static Participant participant(JsonFields json) {
        return new Participant(
                json.text("id"),
                named(json),
                json.text("country"),
                json.word("kind", ParticipantKind.class),
                json.word("role", ParticipantRole.class),
                json.truth("legalPerson"),
                json.day("registeredOn"),
                json.text("registrationId"),
                json.money("governmentFunding"),
                json.money("ownFunding"));
    }

    private static PrincipalInvestigator investigator(JsonFields json) {
        return new PrincipalInvestigator(
                json.word("side", Side.class),
                named(json),
                json.text("participant"),
                json.day("birthDate"),
                json.text("title"),
                json.text("degree"),
                json.text("email"),
                json.whole("monthsPerYear"),
                json.truth("civilServant"));
    }

    private static Agreement agreement(JsonFields json) {
        return new Agreement(
                json.word("kind", AgreementKind.class),
                json.day("signedOn"),
                json.day("validUntil"),
                json.texts("signedBy", Limits.SIGNERS),
                json.truth("coversIntellectualProperty"));
    }
}
