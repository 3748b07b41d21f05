package org.lianshen.round;

import static org.lianshen.proposal.ProposalStatus.FUNDED;
import static org.lianshen.proposal.ProposalStatus.ON_NOTICE;

import java.util.List;
import org.lianshen.language.Text;

/** Says in words why a proposal stands where it stands in a ranking. */
final class Explanation {

    private Explanation() {}

    /** An upheld objection, else the cut line's reason; the chair's departure, how a tie was broken. */
    static Text of(RankedProposal ranked, CutLinePlacement placement, List<RankedProposal> ranking, boolean struckOff) {
        var why = struckOff
                ? new Text("异议成立，已移出名单", "an objection to it was upheld: off the list")
                : movedUp(ranked, placement)
                        ? new Text("由后备递补", "moved up from the reserve")
                        : placement.text(ranked.requested());
        var departure = ranked.departure();
        if (departure != null && departure.verdict() != null) {
            boolean fund = departure.verdict() == CutLineDeparture.Verdict.FUND;
            why = joined(
                    why,
                    new Text(
                            (fund ? "评审组长改为立项：" : "评审组长改为不立项：") + departure.reason(),
                            (fund ? "the chair funds it: " : "the chair declines it: ") + departure.reason()));
        }
        return tied(ranked, ranking).isEmpty() ? why : joined(why, tie(ranked, ranking));
    }

    private static boolean movedUp(RankedProposal ranked, CutLinePlacement placement) {
        return placement.reason() != CutLinePlacement.Reason.WITHIN
                && ranked.departure() == null
                && (ranked.status() == ON_NOTICE || ranked.status() == FUNDED);
    }

    /** Numbers of the others with the same mean, best first. */
    static List<String> tied(RankedProposal ranked, List<RankedProposal> ranking) {
        return ranking.stream()
                .filter(other -> !other.number().equals(ranked.number()))
                .filter(other -> other.mean().compareTo(ranked.mean()) == 0)
                .map(RankedProposal::number)
                .toList();
    }

    private static Text tie(RankedProposal ranked, List<RankedProposal> ranking) {
        boolean byNumber = ranking.stream()
                .anyMatch(other -> !other.number().equals(ranked.number())
                        && other.mean().compareTo(ranked.mean()) == 0
                        && other.lowest().compareTo(ranked.lowest()) == 0);
        var others = String.join(", ", tied(ranked, ranking));
        return byNumber
                ? new Text(
                        "与 " + others + " 同分，最低分亦同，按编号排列",
                        "tied with " + others + ", also in the lowest score: by number")
                : new Text(
                        "与 " + others + " 同分，最低分高者在前", "tied with " + others + ": the higher lowest score goes first");
    }

    private static Text joined(Text one, Text other) {
        return new Text(one.zh() + "；" + other.zh(), one.en() + "; " + other.en());
    }
}
