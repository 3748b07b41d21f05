package org.lianshen.process;

import java.util.EnumSet;
import java.util.Set;
import org.lianshen.process.Vocabulary.Message;
import org.lianshen.process.Vocabulary.Outcome;

/** Which outcomes steps and messages say, and by which ones steps can go: models are checked against it. */
public final class StepOutcomes {

    /** What a proposal may be admitted or refused because of. */
    public static final Set<Outcome> CAUSES = Set.copyOf(EnumSet.of(
            Outcome.NOT_RECOMMENDED,
            Outcome.RECOMMENDATION_LAPSED,
            Outcome.FORMALLY_REFUSED,
            Outcome.CORRECTION_LAPSED,
            Outcome.FUNDS_INSUFFICIENT,
            Outcome.LETTER_VERIFIED,
            Outcome.LETTER_REJECTED,
            Outcome.EVIDENCE_VERIFIED,
            Outcome.EVIDENCE_REJECTED,
            Outcome.CONFIRMED,
            Outcome.AGENCY_REJECTED,
            Outcome.LIAISON_ELIGIBLE,
            Outcome.LIAISON_REFUSED));

    /** Outcomes that no gateway asks for, because they leave by its default flow, or that a step reads. */
    public static final Set<Outcome> UNASKED = Set.copyOf(EnumSet.of(
            Outcome.NOT_RECOMMENDED,
            Outcome.FORMALLY_REFUSED,
            Outcome.FUNDS_INSUFFICIENT,
            Outcome.LETTER_REJECTED,
            Outcome.EVIDENCE_REJECTED,
            Outcome.LIAISON_REFUSED,
            Outcome.CONFLICT,
            Outcome.DECLINED_REVIEW,
            Outcome.UNCLAIMED,
            Outcome.VACANT,
            Outcome.WITHOUT,
            Outcome.CLOSE,
            Outcome.OPEN,
            Outcome.MOVED_UP,
            Outcome.SENT_BACK,
            Outcome.DECLINED,
            Outcome.REINSTATE,
            Outcome.REFUSE,
            Outcome.KEEP));

    private StepOutcomes() {}

    /** The outcomes that a step may leave; none where it leaves the outcome as it was. */
    public static Set<Outcome> saidBy(String step) {
        return switch (step) {
            case "awaitConfirmation", "surveyAnswers" ->
                Set.of(Outcome.CONFIRMED, Outcome.AGENCY_REJECTED, Outcome.UNANSWERED);
            case "endInvitation" -> Set.of(Outcome.UNCLAIMED);
            case "inviteNextExpert" -> Set.of(Outcome.REPLACED, Outcome.VACANT);
            case "surveySpread" -> Set.of(Outcome.CLOSE, Outcome.ONE_MORE, Outcome.FAR_APART);
            case "surveyPool" -> Set.of(Outcome.SETTLED, Outcome.OPEN, Outcome.EMPTY);
            case "surveyReviews" -> Set.of(Outcome.COMPLETE, Outcome.OPEN, Outcome.EMPTY, Outcome.UNASSIGNED);
            case "surveyObjections" -> Set.of(Outcome.SETTLED, Outcome.MOVED_UP);
            default -> Set.of();
        };
    }

    /** The outcomes that a step can go by; none where it does not ask. */
    public static Set<Outcome> heardBy(String step) {
        return switch (step) {
            case "refuseProposal", "admitProposal" -> CAUSES;
            case "applyLateDecision" -> Set.of(Outcome.REINSTATE, Outcome.REFUSE, Outcome.KEEP);
            default -> Set.of();
        };
    }

    /** Whether a step that goes by an outcome does without one, too. */
    public static boolean doesWithout(String step) {
        return step.equals("admitProposal");
    }

    /** The outcomes that come with a message. */
    public static Set<Outcome> toldWith(Message message) {
        return switch (message) {
            case AGENCY_ANSWERED -> Set.of(Outcome.CONFIRMED, Outcome.AGENCY_REJECTED);
            case CONFIRMATION_REVOKED -> Set.of(Outcome.AGENCY_REJECTED);
            case CONFIRMATIONS_LACKING -> Set.of(Outcome.UNANSWERED);
            case DECIDED -> Set.of(Outcome.FUNDED, Outcome.DECLINED);
            default -> Set.of();
        };
    }
}
