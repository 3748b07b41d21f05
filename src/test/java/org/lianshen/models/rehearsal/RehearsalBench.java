package org.lianshen.models.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.process.deployment.LiveModels;
import org.lianshen.process.rehearsal.RehearsalStages;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Prints how long 300 cases take to be played, from opening the engine to closing it:
 * {@code mvn -Pbench verify -Dtest=RehearsalBench}.
 */
@LianshenTest
class RehearsalBench {

    private static final int CASES = 300;

    @Autowired
    SampleRound sample;

    @Autowired
    RehearsalStages stages;

    @Autowired
    LiveModels live;

    @Test
    void printHowLongARehearsalTakes() {
        var cases = sample.cases();
        var files = live.files(live.current().id());
        for (int run = 0; run < 3; run++) {
            long start = System.nanoTime();
            try (var stage = stages.open(files)) {
                long opened = System.nanoTime();
                IntStream.range(0, CASES)
                        .mapToObj(index -> cases.get(index % cases.size()))
                        .forEach(each -> assertThat(each.parting()
                                        .apply(stage.play(each.played()).way()))
                                .isEmpty());
                System.out.printf(
                        "%d cases played (%d of the sample round): opened in %.1f s, %.1f s in all%n",
                        CASES, cases.size(), (opened - start) / 1e9, (System.nanoTime() - start) / 1e9);
            }
        }
    }
}
