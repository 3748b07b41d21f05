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
                .map(best -> RuleViolation.unless(best == Verdict.GOOD, AGREEMENTS, text(best, check)))
                .orElseGet(() -> missing(check));
    }

    private static List<RuleViolation> missing(AgreementCheck check) {
        Text kinds = FindingTerms.agreements(check.kinds());
        return RuleViolation.at(AGREEMENTS, Text.of("formalcheck.agreement.missing", kinds));
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
                Text.of("formalcheck.agreement.signed-that-day", asOf));
    }

    List<RuleViolation> ownership(OwnershipCheck check) {
        Text documents = FindingTerms.documents(check.documents());
        return RuleViolation.unless(
                content.agreements().stream().anyMatch(Agreement::coversOwnership)
                        || check.documents().stream().anyMatch(content::declares),
                AGREEMENTS,
                Text.of("formalcheck.agreement.no-ownership", documents));
    }

    private Text text(Verdict verdict, AgreementCheck check) {
        return switch (verdict) {
            case SILENT_ON_OWNERSHIP -> Text.of("formalcheck.agreement.none-on-ownership");
            case ONE_SIDED -> {
                Text countries = FindingTerms.countries(partners);
                yield Text.of("formalcheck.agreement.signed-by-both", countries);
            }
            case TOO_YOUNG -> Text.of("formalcheck.agreement.signed-before", check.signedBefore());
            case NOT_YET_SIGNED ->
                check.timing() == SigningTime.DATED_BY_SUBMISSION
                        ? Text.of("formalcheck.agreement.dated", asOf)
                        : Text.of("formalcheck.agreement.not-yet-signed", asOf);
            case NOT_IN_FORCE -> Text.of("formalcheck.agreement.not-in-force", asOf);
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
