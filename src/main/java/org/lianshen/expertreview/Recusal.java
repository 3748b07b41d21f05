package org.lianshen.expertreview;

import java.util.Optional;
import org.lianshen.language.Text;
import org.lianshen.proposal.Proposal;

/** One ground on which an expert must not review a proposal. */
interface Recusal {

    /** The ground in words, where it holds. */
    Optional<Text> against(Expert expert, Proposal proposal, Circle circle);
}
