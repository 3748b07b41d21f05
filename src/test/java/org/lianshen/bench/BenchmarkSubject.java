package org.lianshen.bench;

import java.util.List;
import java.util.function.Consumer;

/** Something that takes proposals through their whole life, in the same steps as its rivals. */
interface BenchmarkSubject {

    /** What it is called in the figures. */
    String name();

    /** Empties its tables and opens its round; not timed. */
    void prepare();

    /** What happens to one proposal until it is eligible; gives its number. */
    String apply(int index);

    /** The intake is closed and the experts are assigned, for all proposals together. */
    void assign(List<String> numbers, ParallelClients lanes);

    /** The experts of one proposal score it. */
    void review(String number);

    /** The list is settled, approved and published, the notice ends, and all proposals are decided. */
    void decide(List<String> numbers, ParallelClients lanes);

    /** Makes sure that all of them have ended; not timed. */
    void expectDecided(List<String> numbers);

    /** Takes so many proposals of one direction all the way; {@code phase} is told of each part before it begins. */
    default void run(int proposals, ParallelClients lanes, Consumer<String> phase) {
        phase.accept("apply");
        var numbers = lanes.map(proposals, this::apply);
        phase.accept("assign");
        assign(numbers, lanes);
        phase.accept("review");
        lanes.each(numbers, this::review);
        phase.accept("decide");
        decide(numbers, lanes);
        phase.accept("");
        expectDecided(numbers);
    }
}
