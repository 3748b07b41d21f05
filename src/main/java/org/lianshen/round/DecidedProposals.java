package org.lianshen.round;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.lianshen.proposal.ProposalStatus.DECLINED;
import static org.lianshen.proposal.ProposalStatus.FUNDED;

import java.util.Collection;
import java.util.Set;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.HistoryRepository;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.ProposalStatusRepository;
import org.springframework.stereotype.Service;

/**
 * Which proposals are decided for good, so that their applicants read the comments and whoever watches may learn who
 * reviewed. What is below the cut stays in reserve until the round ends.
 */
@Service
public class DecidedProposals {

    private final ProposalStatusRepository statuses;
    private final HistoryRepository history;
    private final RankingRepository rankings;

    DecidedProposals(ProposalStatusRepository statuses, HistoryRepository history, RankingRepository rankings) {
        this.statuses = statuses;
        this.history = history;
        this.rankings = rankings;
    }

    /** Whether that one is. */
    public boolean has(ProposalNumber number) {
        return !among(Set.of(number)).isEmpty();
    }

    /** Those among them that are; what is no proposal's number is none. */
    public Set<ProposalNumber> among(Collection<ProposalNumber> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : statuses.of(numbers).entrySet().stream()
                        .filter(each -> isDecided(each.getKey(), each.getValue()))
                        .map(each -> each.getKey())
                        .collect(toUnmodifiableSet());
    }

    private boolean isDecided(ProposalNumber number, ProposalStatus status) {
        return status == FUNDED
                || status == DECLINED
                        && (rankings.hasOutcome(number)
                                || history.lastStep(number)
                                        .filter(step -> step.event() == Cause.BELOW_CUT)
                                        .isEmpty());
    }
}
