package org.lianshen.formalcheck;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.lianshen.language.Text;
import org.lianshen.programme.check.AgreementCheck;
import org.lianshen.programme.check.OwnershipCheck;
import org.lianshen.programme.check.SigningDayCheck;
import org.lianshen.programme.check.SigningTime;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.content.Agreement;
import org.lianshen.proposal.content.Participant;
import org.lianshen.proposal.content.ProposalContent;

/** What the partners have signed, and when. */
final class AgreementChecks {

    private static final String AGREEMENTS = "/agreements";

    private final ProposalContent content;
    private final List<String> partners;
    private final LocalDate asOf;

    /** Agreements of this proposal; one from each of these countries' side must sign. */
    AgreementChecks(ProposalContent content, List<String> partners, LocalDate asOf) {
        this.content = content;
        this.partners = partners;
        this.asOf = asOf;
    }

    /** One agreement must meet everything; if none does, the one that comes nearest is spoken of. */
    List<RuleViolation> agreement(AgreementCheck check) {
        return content.agreements().stream()
                .filter(agreement -> check.kinds().contains(agreement.kind()))
                .map(agreement -> verdict(check, agreement))
                .max(Comparator.naturalOrder())
                .map(best -> RuleViolation.unless(
                        best == Verdict.GOOD,
                        AGREEMENTS,
                        text(best, check).zh(),
                        text(best, check).en()))
                .orElseGet(() -> missing(check));
    }

    private static List<RuleViolation> missing(AgreementCheck check) {
        Text kinds = FindingTerms.agreements(check.kinds());
        return RuleViolation.at(AGREEMENTS, "缺少" + kinds.zh() + "。", "There is no " + kinds.en() + ".");
    }

    private Verdict verdict(AgreementCheck check, Agreement agreement) {
        if (check.coversIntellectualProperty() && !agreement.coversOwnership()) {
            return Verdict.SILENT_ON_OWNERSHIP;
        }
        if (!signedByBoth(agreement)) {
            return Verdict.ONE_SIDED;
        }
        LocalDate signed = agreement.signedOn();
        if (check.signedBefore() != null && (signed == null || !signed.isBefore(check.signedBefore()))) {
            return Verdict.TOO_YOUNG;
        }
        return switch (check.timing()) {
            case BY_SUBMISSION -> signed == null || !signed.isAfter(asOf) ? Verdict.GOOD : Verdict.NOT_YET_SIGNED;
            case DATED_BY_SUBMISSION -> signed != null && !signed.isAfter(asOf) ? Verdict.GOOD : Verdict.NOT_YET_SIGNED;
            case IN_FORCE -> inForce(agreement) ? Verdict.GOOD : Verdict.NOT_IN_FORCE;
        };
    }

    private boolean inForce(Agreement agreement) {
        return agreement.signedOn() != null
                && !agreement.signedOn().isAfter(asOf)
                && (agreement.validUntil() == null || !agreement.validUntil().isBefore(asOf));
    }

    /** A third country's signature does not stand for the partner's. */
    private boolean signedByBoth(Agreement agreement) {
        return signedBy(agreement, participant -> participant.side() == Side.CHINESE)
                && signedBy(agreement, participant -> partners.contains(participant.country()));
    }

    private boolean signedBy(Agreement agreement, Predicate<Participant> whose) {
        return agreement.signedBy().stream()
                .anyMatch(id -> content.participant(id).filter(whose).isPresent());
    }

    /** Speaks up where the only agreement that would do bears the date of the submission. */
    List<RuleViolation> signingDay(SigningDayCheck check) {
        var good = new AgreementCheck(
                check.kinds(), check.coversIntellectualProperty(), null, SigningTime.DATED_BY_SUBMISSION);
        List<LocalDate> days = content.agreements().stream()
                .filter(agreement -> check.kinds().contains(agreement.kind()))
                .filter(agreement -> verdict(good, agreement) == Verdict.GOOD)
                .map(Agreement::signedOn)
                .toList();
        return RuleViolation.unless(
                days.isEmpty() || days.stream().anyMatch(day -> day.isBefore(asOf)),
                AGREEMENTS,
                "协议在申报当日（" + asOf + "）签署，请确认签署在申报之前。",
                "The agreement was signed on the very day of submission, " + asOf
                        + "; it must have been signed before the submission.");
    }

    List<RuleViolation> ownership(OwnershipCheck check) {
        Text documents = FindingTerms.documents(check.documents());
        return RuleViolation.unless(
                content.agreements().stream().anyMatch(Agreement::coversOwnership)
                        || check.documents().stream().anyMatch(content::declares),
                AGREEMENTS,
                "没有涉及知识产权的协议（含意向性协议），也没有" + documents.zh() + "。",
                "No agreement covers intellectual property, not even one of intent, nor is there any " + documents.en()
                        + ".");
    }

    private Text text(Verdict verdict, AgreementCheck check) {
        return switch (verdict) {
            case SILENT_ON_OWNERSHIP ->
                new Text("所列协议均未涉及知识产权。", "None of the agreements covers intellectual property.");
            case ONE_SIDED -> {
                Text countries = FindingTerms.countries(partners);
                yield new Text(
                        "协议应由中方单位和" + countries.zh() + "单位共同签署，第三国单位的签署不能代替。",
                        "The agreement must be signed by a Chinese participant and by one of this country: "
                                + countries.en() + "; a third country's signature does not do.");
            }
            case TOO_YOUNG ->
                new Text(
                        "协议应在 " + check.signedBefore() + " 前签署（不含当日）。",
                        "The agreement must have been signed before " + check.signedBefore() + ", that day excluded.");
            case NOT_YET_SIGNED ->
                check.timing() == SigningTime.DATED_BY_SUBMISSION
                        ? new Text(
                                "协议应写明签署日期，且在申报日 " + asOf + " 前签署。",
                                "The agreement must be dated, and signed before the submission date " + asOf + ".")
                        : new Text(
                                "协议在申报日 " + asOf + " 尚未签署。",
                                "The agreement is not yet signed on the submission date " + asOf + ".");
            case NOT_IN_FORCE ->
                new Text(
                        "协议在申报日 " + asOf + " 不在有效期内。",
                        "The agreement is not in force on the submission date " + asOf + ".");
            case GOOD -> new Text("", "");
        };
    }

    /** How far an agreement gets; the later, the nearer to good. */
    private enum Verdict {
        SILENT_ON_OWNERSHIP,
        ONE_SIDED,
        TOO_YOUNG,
        NOT_YET_SIGNED,
        NOT_IN_FORCE,
        GOOD
    }
}
