package org.lianshen.formalcheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.programme.Direction;
import org.lianshen.programme.check.AgreementCheck;
import org.lianshen.programme.check.CompositionCheck;
import org.lianshen.programme.check.ConfirmationNumberCheck;
import org.lianshen.programme.check.ContentAgreementCheck;
import org.lianshen.programme.check.DocumentCheck;
import org.lianshen.programme.check.DurationCheck;
import org.lianshen.programme.check.EveryParticipantCheck;
import org.lianshen.programme.check.Examiner;
import org.lianshen.programme.check.FieldCheck;
import org.lianshen.programme.check.ForeignAgencyCheck;
import org.lianshen.programme.check.ForeignSubmissionCheck;
import org.lianshen.programme.check.InvestigatorCheck;
import org.lianshen.programme.check.LaboratoryCheck;
import org.lianshen.programme.check.LeadCheck;
import org.lianshen.programme.check.MatchingFundsCheck;
import org.lianshen.programme.check.OwnFundingCheck;
import org.lianshen.programme.check.OwnershipCheck;
import org.lianshen.programme.check.PartnerCountriesCheck;
import org.lianshen.programme.check.PartnerFundingCheck;
import org.lianshen.programme.check.PoolBudgetCheck;
import org.lianshen.programme.check.RecommenderCapCheck;
import org.lianshen.programme.check.SigningDayCheck;
import org.lianshen.programme.check.StartCheck;
import org.lianshen.proposal.content.Laboratory;
import org.lianshen.proposal.content.ProposalContent;

/** Tests the checks of one direction on one proposal; each gives its culprits. */
final class Examination implements Examiner<List<RuleViolation>> {

    private final ProposalContent content;
    private final Direction direction;
    private final ParticipantChecks participants;
    private final FundingChecks funding;
    private final AgreementChecks agreements;
    private final InvestigatorChecks investigator;
    private final SubmissionChecks submission;
    private final LocalDate asOf;

    Examination(
            ProposalContent content,
            Direction direction,
            Function<String, Optional<Text>> agencies,
            LocalDate asOf,
            OtherProposals others) {
        this.content = content;
        this.direction = direction;
        this.participants = new ParticipantChecks(content.participants(), asOf);
        this.funding = new FundingChecks(content.participants());
        this.agreements = new AgreementChecks(content, direction.partner().countries(), asOf);
        this.investigator = new InvestigatorChecks(content, others);
        this.submission = new SubmissionChecks(content, direction.agency(), agencies, asOf);
        this.asOf = asOf;
    }

    @Override
    public List<RuleViolation> agreement(AgreementCheck check) {
        return agreements.agreement(check);
    }

    @Override
    public List<RuleViolation> ownership(OwnershipCheck check) {
        return agreements.ownership(check);
    }

    @Override
    public List<RuleViolation> composition(CompositionCheck check) {
        return participants.composition(check);
    }

    @Override
    public List<RuleViolation> lead(LeadCheck check) {
        return participants.lead(check);
    }

    @Override
    public List<RuleViolation> everyParticipant(EveryParticipantCheck check) {
        return participants.every(check);
    }

    @Override
    public List<RuleViolation> partnerCountries(PartnerCountriesCheck check) {
        return participants.countries(check);
    }

    @Override
    public List<RuleViolation> ownFunding(OwnFundingCheck check) {
        return funding.own(check);
    }

    @Override
    public List<RuleViolation> matchingFunds(MatchingFundsCheck check) {
        return funding.matching(check);
    }

    @Override
    public List<RuleViolation> investigator(InvestigatorCheck check) {
        return investigator.condition(check.condition());
    }

    @Override
    public List<RuleViolation> duration(DurationCheck check) {
        Integer months = content.durationMonths();
        boolean holds = months != null && months >= check.min() && months <= check.max();
        var wanted = check.min() == check.max()
                ? Text.of("formalcheck.duration.exactly", check.max())
                : check.min() > 1
                        ? Text.of("formalcheck.duration.from-to", check.min(), check.max())
                        : Text.of("formalcheck.duration.at-most", check.max());
        return RuleViolation.unless(
                holds, "/durationMonths", Text.of("formalcheck.duration-is-months", months, wanted));
    }

    @Override
    public List<RuleViolation> document(DocumentCheck check) {
        Text name = FindingTerms.documents(check.documents());
        return RuleViolation.unless(
                check.documents().stream().anyMatch(content::declares),
                "/documents",
                Text.of("formalcheck.document-missing", name));
    }

    @Override
    public List<RuleViolation> laboratory(LaboratoryCheck check) {
        Laboratory laboratory = content.laboratory();
        if (laboratory == null || laboratory.establishedOn() == null) {
            return RuleViolation.at("/laboratory", Text.of("formalcheck.laboratory-not-named", check.before()));
        }
        return RuleViolation.unless(
                laboratory.establishedOn().isBefore(check.before()),
                "/laboratory/establishedOn",
                Text.of("formalcheck.laboratory-too-young", laboratory.establishedOn(), check.before()));
    }

    @Override
    public List<RuleViolation> foreignSubmission(ForeignSubmissionCheck check) {
        return submission.declared();
    }

    @Override
    public List<RuleViolation> foreignAgency(ForeignAgencyCheck check) {
        return submission.toItsAgency();
    }

    @Override
    public List<RuleViolation> signingDay(SigningDayCheck check) {
        return agreements.signingDay(check);
    }

    @Override
    public List<RuleViolation> start(StartCheck check) {
        LocalDate start = content.startDate();
        return RuleViolation.unless(
                start == null || !start.isBefore(asOf),
                "/startDate",
                Text.of("formalcheck.starts-before-submission", start, asOf));
    }

    @Override
    public List<RuleViolation> confirmationNumber(ConfirmationNumberCheck check) {
        return RuleViolation.unless(
                present(content.confirmationNumber()),
                "/confirmationNumber",
                Text.of("formalcheck.no-confirmation-number"));
    }

    @Override
    public List<RuleViolation> partnerFunding(PartnerFundingCheck check) {
        boolean funded = content.partnerFunding() != null;
        return RuleViolation.unless(
                funded && present(content.partnerFunding().body()),
                funded ? "/partnerFunding/body" : "/partnerFunding",
                Text.of("formalcheck.no-funding-body"));
    }

    @Override
    public List<RuleViolation> field(FieldCheck check) {
        String field = content.field();
        return RuleViolation.unless(
                field != null && direction.lists(field), "/field", Text.of("formalcheck.field-not-listed", field));
    }

    @Override
    public List<RuleViolation> poolBudget(PoolBudgetCheck check) {
        BigDecimal requested = content.requestedFunding();
        return direction
                .pool(content.field())
                .filter(pool -> requested != null && requested.compareTo(pool.budget()) > 0)
                .map(pool -> RuleViolation.at(
                        "/requestedFunding",
                        Text.of(
                                "formalcheck.asks-more-than-budget",
                                FindingTerms.yuan(requested),
                                FindingTerms.yuan(pool.budget()))))
                .orElse(List.of());
    }

    @Override
    public List<RuleViolation> recommenderCap(RecommenderCapCheck check) {
        return List.of();
    }

    @Override
    public List<RuleViolation> contentAgreement(ContentAgreementCheck check) {
        return List.of();
    }

    private static boolean present(@Nullable String text) {
        return !Blank.is(text);
    }
}
