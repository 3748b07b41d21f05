package org.lianshen.expertreview.recusal;

import java.util.Optional;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.proposal.Proposal;

/** One ground on which an expert must not review a proposal. */
interface Recusal {

    /** The ground, where it holds or may hold. */
    Optional<Ground> against(Expert expert, Proposal proposal, AssignmentContext context);

    /** Which data it is read from. */
    GroundSource source();
}
