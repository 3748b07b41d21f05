package org.lianshen.round;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chair settles the ranking, another person approves the list. */
@Service
public class Approvals {

    private static final int LONGEST = 4_000;

    private final RoundRepository rounds;
    private final RankingRepository rankings;
    private final Catalogue catalogue;
    private final OpenReasons reasons;
    private final FourEyes fourEyes;

    Approvals(
            RoundRepository rounds,
            RankingRepository rankings,
            Catalogue catalogue,
            OpenReasons reasons,
            FourEyes fourEyes) {
        this.reasons = reasons;
        this.fourEyes = fourEyes;
        this.rounds = rounds;
        this.rankings = rankings;
        this.catalogue = catalogue;
    }

    /**
     * Settles the ranking. The cut line is drawn anew, so that who was withdrawn since takes no place, and these
     * departures take the place of any earlier ones.
     *
     * @param departures what the chair changes; none where the cut line stands. Their applicants read the reasons
     * @param remark anything else, optional
     * @param account the chair
     * @throws Refusal malformed, with every problem at once; conflict, where the round is not at its ranking
     */
    @Transactional
    public void settle(
            DirectionId direction, List<CutLineDeparture> departures, @Nullable String remark, String account) {
        var round = rounds.lock(direction);
        Stages.require(round, RoundStage.RANKING);
        var pools =
                catalogue.direction(direction).orElseThrow(Refusal::notFound).pools();
        var settled = new Settlement(rankings.of(direction), pools).settle(departures, account);
        requireOpen(round, departures);
        rankings.replace(direction, settled);
        rounds.settled(round, account, remark);
    }

    /**
     * Approves the settled list.
     *
     * @param account the approver, somebody else than the chair who settled
     * @throws Refusal forbidden for the chair; conflict, where a proposal of the list has left the round since
     */
    @Transactional
    public void approve(DirectionId direction, String account) {
        var round = rounds.lock(direction);
        requireOther(round, account);
        var gone = rankings.of(direction).stream()
                .filter(ranked -> ranked.proposed() && ranked.status() != ProposalStatus.REVIEWED)
                .map(RankedProposal::number)
                .toList();
        if (!gone.isEmpty()) {
            var numbers = gone.stream().map(ProposalNumber::value).collect(Collectors.joining(", "));
            throw Refusal.overtaken("list-changed", Text.of("round.list-changed", numbers));
        }
        rounds.approved(round, account);
    }

    /**
     * Sends the list back to the chair.
     *
     * @param account the approver, somebody else than the chair who settled
     * @throws Refusal forbidden for the chair; malformed without a reason
     */
    @Transactional
    public void sendBack(DirectionId direction, @Nullable String reason, String account) {
        var round = rounds.lock(direction);
        requireOther(round, account);
        if (Blank.is(reason) || reason.length() > LONGEST) {
            throw Refusal.unacceptable("/reason", Text.of("round.return-needs-reason", LONGEST));
        }
        rounds.sentBack(round, account, reason.strip());
    }

    /**
     * The account may approve the settled list or send it back.
     *
     * @throws Refusal forbidden for the chair who settled it; conflict, where it is not settled
     */
    @Transactional
    public void requireApprover(DirectionId direction, String account) {
        requireOther(rounds.lock(direction), account);
    }

    private void requireOpen(Round round, List<CutLineDeparture> departures) {
        var faults = IntStream.range(0, departures.size())
                .boxed()
                .flatMap(index -> reasons
                        .fault(
                                round,
                                departures.get(index).number(),
                                departures.get(index).reason(),
                                "/overrides/" + index + "/reason")
                        .stream())
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.malformed(faults);
        }
    }

    private void requireOther(Round round, String account) {
        Stages.require(round, RoundStage.SETTLED);
        fourEyes.require(Objects.requireNonNull(round.settledBy()), account);
    }
}
