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
        String zh = check.min() == check.max()
                ? "应为 " + check.max() + " 个月"
                : check.min() > 1 ? "应为 " + check.min() + " 至 " + check.max() + " 个月" : "不应超过 " + check.max() + " 个月";
        String en = check.min() == check.max()
                ? "should be " + check.max() + " months"
                : check.min() > 1
                        ? "should be from " + check.min() + " to " + check.max() + " months"
                        : "should not exceed " + check.max() + " months";
        return RuleViolation.unless(
                holds,
                "/durationMonths",
                "执行期为 " + months + " 个月，" + zh + "。",
                "The duration is " + months + " months; it " + en + ".");
    }

    @Override
    public List<RuleViolation> document(DocumentCheck check) {
        Text name = FindingTerms.documents(check.documents());
        return RuleViolation.unless(
                check.documents().stream().anyMatch(content::declares),
                "/documents",
                "缺少文件：" + name.zh() + "。",
                "A document is missing: " + name.en() + ".");
    }

    @Override
    public List<RuleViolation> laboratory(LaboratoryCheck check) {
        Laboratory laboratory = content.laboratory();
        if (laboratory == null || laboratory.establishedOn() == null) {
            return RuleViolation.at(
                    "/laboratory",
                    "未写明联合实验室及其建立日期，应在 " + check.before() + " 前建立。",
                    "The joint laboratory and the day of its foundation are not given; it must have been"
                            + " established before "
                            + check.before() + ".");
        }
        return RuleViolation.unless(
                laboratory.establishedOn().isBefore(check.before()),
                "/laboratory/establishedOn",
                "联合实验室建立于 " + laboratory.establishedOn() + "，应在 " + check.before() + " 前建立（不含当日）。",
                "The joint laboratory was established on " + laboratory.establishedOn() + "; it must have been before "
                        + check.before() + ", that day excluded.");
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
                "项目起始日期 " + start + " 不应早于申报日 " + asOf + "。",
                "The project should not start on " + start + ", before the submission date " + asOf + ".");
    }

    @Override
    public List<RuleViolation> confirmationNumber(ConfirmationNumberCheck check) {
        return RuleViolation.unless(
                present(content.confirmationNumber()),
                "/confirmationNumber",
                "缺少秘书处的确认编号。",
                "The secretariat's confirmation number is missing.");
    }

    @Override
    public List<RuleViolation> partnerFunding(PartnerFundingCheck check) {
        boolean funded = content.partnerFunding() != null;
        return RuleViolation.unless(
                funded && present(content.partnerFunding().body()),
                funded ? "/partnerFunding/body" : "/partnerFunding",
                "未写明为外方合作伙伴出资或承诺出资的部门。",
                "The body that funds the partner, or has promised to, is not named.");
    }

    @Override
    public List<RuleViolation> field(FieldCheck check) {
        String field = content.field();
        return RuleViolation.unless(
                field != null && direction.lists(field),
                "/field",
                "“" + field + "”不在本方向所列的领域之中。",
                "“" + field + "” is not among the fields that the direction lists.");
    }

    @Override
    public List<RuleViolation> poolBudget(PoolBudgetCheck check) {
        BigDecimal requested = content.requestedFunding();
        return direction
                .pool(content.field())
                .filter(pool -> requested != null && requested.compareTo(pool.budget()) > 0)
                .map(pool -> RuleViolation.at(
                        "/requestedFunding",
                        "申请经费 " + FindingTerms.yuan(requested) + " 元，超过总经费 " + FindingTerms.yuan(pool.budget()) + " 元。",
                        "The funding asked for, " + FindingTerms.yuan(requested) + " yuan, exceeds the whole budget of "
                                + FindingTerms.yuan(pool.budget()) + " yuan."))
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
