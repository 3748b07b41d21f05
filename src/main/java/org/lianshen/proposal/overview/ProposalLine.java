package org.lianshen.proposal.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;

/**
 * A proposal in a list.
 *
 * @param number its number
 * @param direction which direction of which call
 * @param status where it stands
 * @param title its title; the number where a draft has none yet
 * @param recommender the recommender's id, or null
 * @param since since when it stands there
 * @param correctionUntil until when the correction may be submitted, null unless it was returned
 */
public record ProposalLine(
        ProposalNumber number,
        DirectionId direction,
        ProposalStatus status,
        Text title,
        @Nullable String recommender,
        Instant since,
        @Nullable Instant correctionUntil) {

    /** The key of its round. */
    public String round() {
        return direction.key();
    }
}
