package org.lianshen.round;

import java.util.Set;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.springframework.stereotype.Component;

/** Who reads scores by name: before the list is approved, only those whose duty needs them. */
@Component("scoreReaders")
public class ScoreReaders {

    private static final Set<Role> ON_DUTY = Set.of(Role.OFFICER, Role.CHAIR, Role.APPROVER);
    private static final Set<RoundStage> APPROVED = Set.of(RoundStage.APPROVED, RoundStage.NOTICE, RoundStage.CLOSED);

    private final RoundRepository rounds;

    ScoreReaders(RoundRepository rounds) {
        this.rounds = rounds;
    }

    /**
     * The caller asks for a round's ranking.
     *
     * @throws Refusal forbidden, where the list is not approved yet and their duty does not need it; not found, where
     *     there is no such round
     */
    public void require(DirectionId direction, Caller caller) {
        var round = rounds.find(direction).orElseThrow(Refusal::notFound);
        if (!mayRead(round, caller)) {
            throw Refusal.forbidden("scores-before-approval", Text.of("round.scores-before-approval"));
        }
    }

    /** Whether the caller may read the scores of that round by now. */
    public boolean mayRead(DirectionId direction, Caller caller) {
        return rounds.find(direction).filter(round -> mayRead(round, caller)).isPresent();
    }

    /** Whether the caller's duty needs every word of the reviews: officer, chair, approver. */
    public static boolean onDuty(Caller caller) {
        return ON_DUTY.stream().anyMatch(caller::has);
    }

    private static boolean mayRead(Round round, Caller caller) {
        return onDuty(caller) || caller.isStaff() && APPROVED.contains(round.stage());
    }
}
