package org.lianshen.expertreview.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Affinity finds those who know a topic more often than equal names do, on the seeds on which it was tuned. */
class RankQualityTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsMoreThanEqualNames(long seed) {
        var round = MadeUpRound.of(200, 200, seed, RoundNoise.USUAL);
        var affinity = new RoundAffinity(round.proposals(), round.experts(), List.of());
        var words = RankQuality.of(round, (proposal, expert) -> affinity.score(proposal.number(), expert.id()));
        var names = RankQuality.of(round, new NamesAlone()::of);
        assertThat(words.recall()).isGreaterThan(0.8).isGreaterThan(names.recall() + 0.4);
        assertThat(words.precision()).isGreaterThan(names.precision() + 0.3);
        assertThat(words.reciprocalRank()).isGreaterThan(names.reciprocalRank() + 0.2);
    }
}
