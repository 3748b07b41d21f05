package org.lianshen.proposal.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.content.field.Limits;
import org.lianshen.proposal.content.field.Money;
import org.lianshen.proposal.content.field.MoneySerializer;
import org.lianshen.proposal.content.field.Readable;
import org.lianshen.proposal.content.field.Wording;

/**
 * What a proposal says, as the contract's JSON has it. A draft may lack anything but call and direction; lists are
 * empty where JSON has none.
 *
 * @param call id of the call
 * @param direction code of the direction, a string
 * @param field the field's Chinese name, as the catalogue lists it
 * @param title title in both languages
 * @param summary abstract
 * @param keywords keywords
 * @param startDate first day
 * @param durationMonths duration in months, 1–120
 * @param requestedFunding CNY yuan asked from the Chinese government
 * @param recommender id of the recommender
 * @param participants organisations of both sides
 * @param principalInvestigators one per side
 * @param members further people
 * @param agreements what the partners have signed
 * @param laboratory the joint laboratory
 * @param foreignSubmission the counterpart's application to its own agency
 * @param partnerFunding how the partner is funded
 * @param confirmationNumber the secretariat's number in a multilateral call
 * @param documents declared documents
 * @param unsuitableExperts people the applicant asks not to be reviewed by
 * @param declarations what the applicant declares
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@UniqueParticipants(groups = Draft.class)
@OneLeadPerSide(groups = Draft.class)
@OneLeadPerSide(required = true, groups = Complete.class)
@FundingAddsUp(groups = Complete.class)
@OneInvestigatorPerSide(groups = Draft.class)
@OneInvestigatorPerSide(required = true, groups = Complete.class)
@KnownParticipants(groups = Draft.class)
public record ProposalContent(
        @Readable(message = Wording.REQUIRED, groups = Draft.class)
        @Size(max = Limits.WORD, message = Wording.TOO_LONG, groups = Draft.class)
        @Nullable
        String call,

        @Readable(message = Wording.REQUIRED, groups = Draft.class)
        @Size(max = Limits.WORD, message = Wording.TOO_LONG, groups = Draft.class)
        @Nullable
        String direction,

        @Readable(message = Wording.REQUIRED, groups = Complete.class)
        @Size(max = Limits.NAME, message = Wording.TOO_LONG, groups = Draft.class)
        @Nullable
        String field,

        @Valid @TwoLanguages(groups = Complete.class) @Nullable
        LocalizedName title,

        @Readable(message = Wording.REQUIRED, groups = Complete.class)
        @Size(max = Limits.SUMMARY, message = Wording.TOO_LONG, groups = Draft.class)
        @Nullable
        String summary,

        @Size(max = Limits.KEYWORDS, message = Wording.TOO_MANY, groups = Draft.class)
        List<@Size(max = Limits.LINE, message = Wording.TOO_LONG, groups = Draft.class) String> keywords,

        @NotNull(message = Wording.REQUIRED, groups = Complete.class) @Nullable
        LocalDate startDate,

        @NotNull(message = Wording.REQUIRED, groups = Complete.class)
        @Min(value = 1, message = Wording.MONTHS, groups = Draft.class)
        @Max(value = 120, message = Wording.MONTHS, groups = Draft.class)
        @Nullable
        Integer durationMonths,

        @NotNull(message = Wording.REQUIRED, groups = Complete.class)
        @Money(positive = true, groups = Draft.class)
        @JsonSerialize(using = MoneySerializer.class)
        @Nullable
        BigDecimal requestedFunding,

        @Readable(message = Wording.REQUIRED, groups = Complete.class)
        @Size(max = Limits.WORD, message = Wording.TOO_LONG, groups = Draft.class)
        @Nullable
        String recommender,

        @NotEmpty(message = Wording.REQUIRED, groups = Complete.class)
        @Size(max = Limits.PARTICIPANTS, message = Wording.TOO_MANY, groups = Draft.class)
        List<@Valid Participant> participants,

        @NotEmpty(message = Wording.REQUIRED, groups = Complete.class)
        @Size(max = Limits.INVESTIGATORS, message = Wording.TOO_MANY, groups = Draft.class)
        List<@Valid PrincipalInvestigator> principalInvestigators,

        @Size(max = Limits.MEMBERS, message = Wording.TOO_MANY, groups = Draft.class)
        List<@Valid Member> members,

        @Size(max = Limits.AGREEMENTS, message = Wording.TOO_MANY, groups = Draft.class)
        List<@Valid Agreement> agreements,

        @Valid @Nullable Laboratory laboratory,
        @Valid @Nullable ForeignSubmission foreignSubmission,
        @Valid @Nullable PartnerFunding partnerFunding,

        @Size(max = Limits.LINE, message = Wording.TOO_LONG, groups = Draft.class) @Nullable
        String confirmationNumber,

        @Size(max = Limits.DOCUMENTS, message = Wording.TOO_MANY, groups = Draft.class)
        List<@Valid DeclaredDocument> documents,

        @Size(max = Limits.UNSUITABLE_EXPERTS, message = Wording.TOO_MANY, groups = Draft.class)
        List<@Size(max = Limits.NAME, message = Wording.TOO_LONG, groups = Draft.class) String> unsuitableExperts,

        @Nullable Declarations declarations) {

    /** Keeps its own copies of the lists. */
    public ProposalContent {
        keywords = List.copyOf(keywords);
        participants = List.copyOf(participants);
        principalInvestigators = List.copyOf(principalInvestigators);
        members = List.copyOf(members);
        agreements = List.copyOf(agreements);
        documents = List.copyOf(documents);
        unsuitableExperts = List.copyOf(unsuitableExperts);
    }

    /** The participant of this id. */
    public Optional<Participant> participant(@Nullable String id) {
        return participants.stream()
                .filter(participant -> id != null && id.equals(participant.id()))
                .findFirst();
    }

    /** The participants of one side, in their order. */
    public List<Participant> participants(Side side) {
        return participants.stream()
                .filter(participant -> participant.side() == side)
                .toList();
    }

    /** The lead organisation of one side. */
    public Optional<Participant> lead(Side side) {
        return participants(side).stream()
                .filter(participant -> participant.role() == ParticipantRole.LEAD)
                .findFirst();
    }

    /** The principal investigator of one side. */
    public Optional<PrincipalInvestigator> investigator(Side side) {
        return principalInvestigators.stream()
                .filter(investigator -> investigator.side() == side)
                .findFirst();
    }

    /** Whether a document of this kind is declared. */
    public boolean declares(DocumentKind kind) {
        return documents.stream().anyMatch(document -> document.kind() == kind);
    }

    /** Whether integrity is declared, which submission needs. */
    public boolean declaresIntegrity() {
        return declarations != null && Boolean.TRUE.equals(declarations.integrity());
    }

    /** The same content with these declared documents. */
    public ProposalContent withDocuments(List<DeclaredDocument> declared) {
        return new ProposalContent(
                call,
                direction,
                field,
                title,
                summary,
                keywords,
                startDate,
                durationMonths,
                requestedFunding,
                recommender,
                participants,
                principalInvestigators,
                members,
                agreements,
                laboratory,
                foreignSubmission,
                partnerFunding,
                confirmationNumber,
                declared,
                unsuitableExperts,
                declarations);
    }
}
