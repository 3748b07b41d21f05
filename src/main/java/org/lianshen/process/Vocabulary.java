package org.lianshen.process;

import java.util.Set;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.language.word.Word;
import org.lianshen.programme.CooperationType;
import org.lianshen.proposal.ProposalNumber;

/** Every name that models and code share stands here once; a test reads all models and forms against it. */
public final class Vocabulary {

    /** The key of the round's model. */
    public static final String ROUND_MODEL = "direction-round";

    /** The types that wait for an agency: what it says too late may begin their models in the middle. */
    public static final Set<CooperationType> REINSTATED =
            Set.of(CooperationType.JOINT_RESEARCH, CooperationType.INDUSTRY_RESEARCH, CooperationType.MULTILATERAL);

    /** The proposal's number; also the business key of all its instances. */
    public static final ProcessVariable<ProposalNumber> NUMBER =
            new ProcessVariable<>("number", ProposalNumber::new, ProposalNumber::value);

    /** How the last stage ended. */
    public static final ProcessVariable<Outcome> OUTCOME = ProcessVariable.word("outcome", Outcome.class);

    /** The assignment of one expert to one proposal. */
    public static final ProcessVariable<AssignmentId> ASSIGNMENT =
            new ProcessVariable<>("assignment", AssignmentId::new, AssignmentId::value);

    /** The round, {@code <call>-<direction>}; also its business key. */
    public static final ProcessVariable<String> ROUND = ProcessVariable.text("round");

    /** A late or contradicting message of an agency. */
    public static final ProcessVariable<String> MESSAGE = ProcessVariable.text("message");

    /** An objection filed during a public notice. */
    public static final ProcessVariable<String> OBJECTION = ProcessVariable.text("objection");

    /** One of several agencies whose answers are awaited. */
    public static final ProcessVariable<String> AGENCY = ProcessVariable.text("agency");

    /** A letter that cannot be delivered. */
    public static final ProcessVariable<String> LETTER = ProcessVariable.text("letter");

    /** An expert of the pool who is asked before the assignment, by id. */
    public static final ProcessVariable<String> EXPERT = ProcessVariable.text("checkingExpert");

    /** All variables that live in process instances. */
    public static final Set<ProcessVariable<?>> VARIABLES =
            Set.of(NUMBER, OUTCOME, ASSIGNMENT, ROUND, EXPERT, MESSAGE, OBJECTION, AGENCY, LETTER);

    /** The beans that expressions in models may use. */
    public static final Set<String> BEANS = Set.of(
            // steps of a proposal
            "checkProposal",
            "returnProposal",
            "refuseProposal",
            "voidProposal",
            "awaitConfirmation",
            "surveyAnswers",
            "openVerification",
            "remindLiaison",
            "admitProposal",
            "remindExpert",
            "endInvitation",
            "inviteNextExpert",
            "surveySpread",
            "addExpert",
            "openDeliberation",
            "concludeReview",
            "reopenReview",
            "grantProposal",
            "declineProposal",
            "applyLateDecision",
            // steps of a round
            "surveyPool",
            "openSelfCheck",
            "remindSelfCheck",
            "announceAssignment",
            "surveyReviews",
            "rankProposals",
            "publishNotice",
            "surveyObjections",
            "sendDecisions",
            // questions models ask
            "deadlines",
            "candidates",
            "reviewers",
            "pool",
            "funds",
            "silence",
            "agencies",
            "applications");

    private Vocabulary() {}

    /** What happens outside a process instance and reaches it by message. */
    public enum Message {
        PROPOSAL_WITHDRAWN("proposalWithdrawn"),
        PROPOSAL_CORRECTED("proposalCorrected"),
        AGENCY_ANSWERED("agencyAnswered"),
        AGENCY_SPOKE("agencySpoke"),
        CONFIRMATIONS_LACKING("confirmationsLacking"),
        ENTRY_AMBIGUOUS("entryAmbiguous"),
        ENTRY_IDENTIFIED("entryIdentified"),
        CONFIRMATION_REVOKED("confirmationRevoked"),
        LATE_CONFIRMATION_RECEIVED("lateConfirmationReceived"),
        EXPERTS_ASSIGNED("expertsAssigned"),
        INVITATION_TURNED_DOWN("invitationTurnedDown"),
        LONGER_PERIOD_REQUESTED("longerPeriodRequested"),
        REVIEW_REOPENED("reviewReopened"),
        RANKING_UNDONE("rankingUndone"),
        DECIDED("decided"),
        INTAKE_CLOSED("intakeClosed"),
        POOL_SETTLED("poolSettled"),
        REVIEWS_COMPLETE("reviewsComplete"),
        LATECOMER_ELIGIBLE("latecomerEligible"),
        OBJECTION_FILED("objectionFiled"),
        LETTER_UNDELIVERABLE("letterUndeliverable"),
        LETTER_MENDED("letterMended");

        /**
         * Starts a cooperation model in its middle; followed by a dot and the model's key, as start messages are
         * unique.
         */
        public static final String PROPOSAL_REINSTATED = "proposalReinstated";

        private final String word;

        Message(String word) {
            this.word = word;
        }

        /** The name in the models. */
        public String word() {
            return word;
        }
    }

    /** How stages and tasks end; models branch on these words. */
    public enum Outcome implements Word {
        RECOMMENDED("recommended"),
        NOT_RECOMMENDED("not-recommended"),
        RECOMMENDATION_LAPSED("recommendation-lapsed"),
        PASSED("passed"),
        RETURNED("returned"),
        FORMALLY_REFUSED("formally-refused"),
        CORRECTED("corrected"),
        CORRECTION_LAPSED("correction-lapsed"),
        VERIFIED("verified"),
        FUNDS_INSUFFICIENT("funds-insufficient"),
        LETTER_VERIFIED("letter-verified"),
        LETTER_REJECTED("letter-rejected"),
        EVIDENCE_VERIFIED("evidence-verified"),
        EVIDENCE_REJECTED("evidence-rejected"),
        CONFIRMED("confirmed"),
        AGENCY_REJECTED("agency-rejected"),
        UNANSWERED("unanswered"),
        LIAISON_ELIGIBLE("liaison-eligible"),
        LIAISON_REFUSED("liaison-refused"),
        SCORED("scored"),
        CONFLICT("conflict"),
        DECLINED_REVIEW("declined-review"),
        UNCLAIMED("unclaimed"),
        REPLACED("replaced"),
        VACANT("vacant"),
        WITHOUT("without"),
        CLOSE("close"),
        ONE_MORE("one-more"),
        FAR_APART("far-apart"),
        REINSTATE("reinstate"),
        REFUSE("refuse"),
        KEEP("keep"),
        SETTLED("settled"),
        OPEN("open"),
        EMPTY("empty"),
        UNASSIGNED("unassigned"),
        MOVED_UP("moved-up"),
        COMPLETE("complete"),
        APPROVED("approved"),
        SENT_BACK("sent-back"),
        FUNDED("funded"),
        DECLINED("declined");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }
}
