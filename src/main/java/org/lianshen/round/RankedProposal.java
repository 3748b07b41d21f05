package org.lianshen.round;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.word.RankingScore;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;

/**
 * Where one proposal stands in its round's ranking.
 *
 * @param number the proposal
 * @param status where the proposal stands now; only a reviewed one takes a place
 * @param position 1 for the best
 * @param mean mean of its sheets' scores, from 0 to 100, three decimals
 * @param lowest its lowest single score, in percent of its scale
 * @param normalised mean of its sheets' normalised scores, three decimals
 * @param pool id of the pool it draws on, or null where its field belongs to none
 * @param field its field
 * @param requested CNY yuan
 * @param withinCut whether the cut line leaves it on the list
 * @param proposed whether it is on the proposed list, the chair's departures counted
 * @param departure the chair's departure, or null
 * @param departureBy the chair, or null
 * @param outcome how it ended, null before the end
 */
public record RankedProposal(
        ProposalNumber number,
        ProposalStatus status,
        int position,
        BigDecimal mean,
        BigDecimal lowest,
        BigDecimal normalised,
        @Nullable String pool,
        @Nullable String field,
        BigDecimal requested,
        boolean withinCut,
        boolean proposed,
        @Nullable CutLineDeparture departure,
        @Nullable String departureBy,
        @Nullable Decision outcome) {

    /** The same at that position. */
    RankedProposal at(int place) {
        return with(place, withinCut, proposed, departure, departureBy);
    }

    /** The same with these answers to whether it is on the list. */
    RankedProposal cut(boolean within, boolean onList) {
        return with(position, within, onList, departure, departureBy);
    }

    /** The same with a departure, or without one. */
    RankedProposal departing(@Nullable CutLineDeparture from, @Nullable String account) {
        return with(position, withinCut, proposed, from, account);
    }

    private RankedProposal with(
            int place, boolean within, boolean onList, @Nullable CutLineDeparture from, @Nullable String account) {
        return new RankedProposal(
                number,
                status,
                place,
                mean,
                lowest,
                normalised,
                pool,
                field,
                requested,
                within,
                onList,
                from,
                account,
                outcome);
    }

    /** The score that decides its place. */
    BigDecimal score(RankingScore by) {
        return switch (by) {
            case RAW -> mean;
            case NORMALISED -> normalised;
        };
    }

    /** Whether the chair wants this for it. */
    boolean departs(CutLineDeparture.Verdict verdict) {
        return departure != null && departure.verdict() == verdict;
    }
}
