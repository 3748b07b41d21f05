package org.lianshen.expertreview;

import java.util.Optional;
import org.lianshen.proposal.Proposal;

/** One ground on which an expert must not review a proposal. */
interface Recusal {

    /** The ground, where it holds or may hold. */
    Optional<Ground> against(Expert expert, Proposal proposal, AssignmentContext context);
}
