package org.lianshen.expertreview.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a solver says is not believed: nothing is asked of one that failed, and a wrong answer is refused. */
class RefusedAnswersTests {

    private static final SeatingInput ROUND = SmallRounds.round(30);

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void anotherSolverIsAskedWhereOneFails() {
        var plan = new OptimalSeating(List.of(answering(any -> new FlowAnswer.Unsolved("abnormal")), sound()))
                .solve(ROUND);
        assertThat(asked).hasPositiveValue();
        assertThat(plan.solver()).isEqualTo(sound().name());
        assertThat(plan.certificate())
                .isEqualTo(new OptimalSeating().solve(ROUND).certificate());
    }

    @Test
    void aFailureHasNothingToAskFor() {
        assertThat(FlowAnswer.Unsolved.class.getRecordComponents())
                .extracting(part -> part.getName())
                .containsExactly("why");
    }

    @Test
    void aSeatTooFewIsRefused() {
        refuses(right -> {
            var flow = right.flow.clone();
            flow[last(flow)] = 0;
            return new FlowAnswer.Optimal(flow, right.potential);
        });
    }

    @Test
    void pricesThatProveNothingAreRefused() {
        refuses(right -> {
            var potential = right.potential.clone();
            potential[0] += 1_000_000;
            return new FlowAnswer.Optimal(right.flow, potential);
        });
    }

    @Test
    void aWorseSeatIsRefused() {
        refuses(right -> {
            var flow = right.flow.clone();
            int taken = last(flow);
            flow[taken] = 0;
            flow[taken == flow.length - 1 ? taken - 1 : taken + 1] = 1;
            return new FlowAnswer.Optimal(flow, right.potential);
        });
    }

    private void refuses(UnaryOperator<FlowAnswer.Optimal> tamper) {
        var wrong = answering(network -> tamper.apply((FlowAnswer.Optimal) sound().solve(network)));
        assertThatIllegalStateException().isThrownBy(() -> new OptimalSeating(List.of(wrong)).solve(ROUND));
        assertThat(new OptimalSeating(List.of(wrong, sound()))
                        .solve(ROUND)
                        .certificate()
                        .proven())
                .isTrue();
        assertThat(asked).hasValueGreaterThan(1);
    }

    private static int last(int[] flow) {
        int arc = flow.length - 1;
        while (flow[arc] == 0) {
            arc--;
        }
        return arc;
    }

    private static FlowSolver sound() {
        return new ShortestWayFlow();
    }

    private FlowSolver answering(Function<FlowNetwork, FlowAnswer> answer) {
        return new FlowSolver() {
            @Override
            public String name() {
                return "tampered with";
            }

            @Override
            public FlowAnswer solve(FlowNetwork network) {
                asked.incrementAndGet();
                return answer.apply(network);
            }
        };
    }
}
