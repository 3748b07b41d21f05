package org.lianshen.monitor.trail;

import java.time.Instant;
import org.lianshen.language.Text;
import org.lianshen.monitor.ProposalKey;
import org.lianshen.programme.DirectionId;

/**
 * The proposal whose steps are told.
 *
 * @param number its number
 * @param direction of which call and direction
 * @param title its title
 * @param status where it stands, by its word
 * @param decided whether the decision is out; what is below the cut stays in reserve until the round ends
 * @param since since when it stands there
 */
public record TracedProposal(
        ProposalKey number, DirectionId direction, Text title, String status, boolean decided, Instant since) {}
