package org.lianshen.process;

import java.util.Set;

/** Every name that models and code share stands here once; a test reads all models and forms against it. */
public final class Vocabulary {

    /** The beans that expressions in models may use. */
    public static final Set<String> BEANS = Set.of(
            // steps of a proposal
            "checkProposal",
            "returnProposal",
            "refuseProposal",
            "voidProposal",
            "awaitConfirmation",
            "admitProposal",
            "remindExpert",
            "concludeReview",
            "grantProposal",
            "declineProposal",
            "applyLateDecision",
            // steps of a round
            "surveyPool",
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
            "funds",
            "silence");

    private Vocabulary() {}
}
