package org.lianshen.round;

import static org.lianshen.proposal.ProposalStatus.FUNDED;
import static org.lianshen.proposal.ProposalStatus.ON_NOTICE;

import java.util.List;
import java.util.stream.Collectors;
import org.lianshen.language.Text;
import org.lianshen.programme.word.RankingScore;
import org.lianshen.proposal.ProposalNumber;

/** Says in words why a proposal stands where it stands in a ranking. */
final class Explanation {

    private final List<RankedProposal> ranking;
    private final RankingScore by;

    /** Of a ranking by that score. */
    Explanation(List<RankedProposal> ranking, RankingScore by) {
        this.ranking = ranking;
        this.by = by;
    }

    /** An upheld objection, else the cut line's reason; the chair's departure, how a tie was broken. */
    Text of(RankedProposal ranked, CutLinePlacement placement, boolean struckOff) {
        var why = struckOff
                ? Text.of("round.why.objection-upheld")
                : movedUp(ranked, placement) ? Text.of("round.why.from-reserve") : placement.text(ranked.requested());
        var departure = ranked.departure();
        if (departure != null && departure.verdict() != null) {
            boolean fund = departure.verdict() == CutLineDeparture.Verdict.FUND;
            why = joined(
                    why,
                    fund
                            ? Text.of("round.why.chair-funds", departure.reason())
                            : Text.of("round.why.chair-declines", departure.reason()));
        }
        return tied(ranked).isEmpty() ? why : joined(why, tie(ranked));
    }

    private static boolean movedUp(RankedProposal ranked, CutLinePlacement placement) {
        return placement.reason() != CutLinePlacement.Reason.WITHIN
                && ranked.departure() == null
                && (ranked.status() == ON_NOTICE || ranked.status() == FUNDED);
    }

    /** Numbers of the others with the same score, best first. */
    List<ProposalNumber> tied(RankedProposal ranked) {
        return ranking.stream()
                .filter(other -> !other.number().equals(ranked.number()))
                .filter(other -> other.score(by).compareTo(ranked.score(by)) == 0)
                .map(RankedProposal::number)
                .toList();
    }

    private Text tie(RankedProposal ranked) {
        boolean byNumber = ranking.stream()
                .anyMatch(other -> !other.number().equals(ranked.number())
                        && other.score(by).compareTo(ranked.score(by)) == 0
                        && other.lowest().compareTo(ranked.lowest()) == 0);
        var others = tied(ranked).stream().map(ProposalNumber::value).collect(Collectors.joining(", "));
        return byNumber
                ? Text.of("round.why.tied-by-number", others)
                : Text.of("round.why.tied-by-lowest-score", others);
    }

    private static Text joined(Text one, Text other) {
        return new Text(one.zh() + "；" + other.zh(), one.en() + "; " + other.en());
    }
}
