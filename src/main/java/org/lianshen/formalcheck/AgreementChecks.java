package org.lianshen.formalcheck;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.lianshen.language.Text;
import org.lianshen.programme.Side;
import org.lianshen.programme.check.AgreementCheck;
import org.lianshen.programme.check.OwnershipCheck;
import org.lianshen.programme.check.SigningTime;
import org.lianshen.proposal.content.Agreement;
import org.lianshen.proposal.content.ProposalContent;

/** What the partners have signed, and when. */
final class AgreementChecks {

    private static final String AGREEMENTS = "/agreements";

    private final ProposalContent content;
    private final LocalDate asOf;

    AgreementChecks(ProposalContent content, LocalDate asOf) {
        this.content = content;
        this.asOf = asOf;
    }

    /** One agreement must meet everything; if none does, the one that comes nearest is spoken of. */
    List<Culprit> agreement(AgreementCheck check) {
        return content.agreements().stream()
                .filter(agreement -> check.kinds().contains(agreement.kind()))
                .map(agreement -> verdict(check, agreement))
                .max(Comparator.naturalOrder())
                .map(best -> Culprit.unless(
                        best == Verdict.GOOD,
                        AGREEMENTS,
                        best.text(check, asOf).zh(),
                        best.text(check, asOf).en()))
                .orElseGet(() -> missing(check));
    }

    private static List<Culprit> missing(AgreementCheck check) {
        Text kinds = Names.agreements(check.kinds());
        return Culprit.at(AGREEMENTS, "缺少" + kinds.zh() + "。", "There is no " + kinds.en() + ".");
    }

    private Verdict verdict(AgreementCheck check, Agreement agreement) {
        if (check.coversIntellectualProperty() && !agreement.coversOwnership()) {
            return Verdict.SILENT_ON_OWNERSHIP;
        }
        if (!signedBy(agreement, Side.CHINESE) || !signedBy(agreement, Side.FOREIGN)) {
            return Verdict.ONE_SIDED;
        }
        LocalDate signed = agreement.signedOn();
        if (check.signedBefore() != null && (signed == null || !signed.isBefore(check.signedBefore()))) {
            return Verdict.TOO_YOUNG;
        }
        return switch (check.timing()) {
            case BY_SUBMISSION -> signed == null || !signed.isAfter(asOf) ? Verdict.GOOD : Verdict.NOT_YET_SIGNED;
            case BEFORE_SUBMISSION -> signed != null && signed.isBefore(asOf) ? Verdict.GOOD : Verdict.NOT_YET_SIGNED;
            case IN_FORCE -> inForce(agreement) ? Verdict.GOOD : Verdict.NOT_IN_FORCE;
        };
    }

    private boolean inForce(Agreement agreement) {
        return agreement.signedOn() != null
                && !agreement.signedOn().isAfter(asOf)
                && (agreement.validUntil() == null || !agreement.validUntil().isBefore(asOf));
    }

    private boolean signedBy(Agreement agreement, Side side) {
        return agreement.signedBy().stream()
                .anyMatch(id -> content.participant(id)
                        .filter(participant -> participant.side() == side)
                        .isPresent());
    }

    List<Culprit> ownership(OwnershipCheck check) {
        Text documents = Names.documents(check.documents());
        return Culprit.unless(
                content.agreements().stream().anyMatch(Agreement::coversOwnership)
                        || check.documents().stream().anyMatch(content::declares),
                AGREEMENTS,
                "没有涉及知识产权的协议（含意向性协议），也没有" + documents.zh() + "。",
                "No agreement covers intellectual property, not even one of intent, nor is there any " + documents.en()
                        + ".");
    }

    /** How far an agreement gets; the later, the nearer to good. */
    private enum Verdict {
        SILENT_ON_OWNERSHIP,
        ONE_SIDED,
        TOO_YOUNG,
        NOT_YET_SIGNED,
        NOT_IN_FORCE,
        GOOD;

        Text text(AgreementCheck check, LocalDate asOf) {
            return switch (this) {
                case SILENT_ON_OWNERSHIP ->
                    new Text("所列协议均未涉及知识产权。", "None of the agreements covers intellectual property.");
                case ONE_SIDED -> new Text("协议应由中外双方签署。", "The agreement must be signed by both sides.");
                case TOO_YOUNG ->
                    new Text(
                            "协议应在 " + check.signedBefore() + " 前签署（不含当日）。",
                            "The agreement must have been signed before " + check.signedBefore()
                                    + ", that day excluded.");
                case NOT_YET_SIGNED ->
                    check.timing() == SigningTime.BEFORE_SUBMISSION
                            ? new Text(
                                    "协议应在申报日 " + asOf + " 前签署。",
                                    "The agreement must be signed before the submission date " + asOf + ".")
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
    }
}
