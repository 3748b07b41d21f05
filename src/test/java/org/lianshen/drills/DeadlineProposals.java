package org.lianshen.drills;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.function.Executable;

/** Proposals whose deadlines pass during the drill: timers take them to their end, whatever happens meanwhile. */
final class DeadlineProposals {

    private static final int EACH = 10;

    private final ClientActions actions;
    private final Map<String, Set<String>> ends = new ConcurrentHashMap<>();

    DeadlineProposals(ClientActions actions) {
        this.actions = actions;
    }

    /** Submits them, before the deadline. */
    void prepare() {
        List<Executable> work = new ArrayList<>();
        IntStream.range(0, EACH).forEach(index -> {
            work.add(() -> ends.put(submitted(DrillCall.UNRECOMMENDED), Set.of("refused")));
            work.add(() -> {
                var number = submitted(DrillCall.UNCONFIRMED);
                actions.recommenderDecides(number, "recommend");
                actions.officerDecides(number, "pass");
                ends.put(number, Set.of("void"));
            });
        });
        ProposalGroup.together(work);
    }

    private String submitted(String direction) {
        var number = actions.drafts(DrillCall.ENDING, direction);
        actions.submits(number);
        return number;
    }

    /** Where they must stand, with those of the crowd. */
    Map<String, Set<String>> with(ClientLoad load) {
        var all = new HashMap<>(ends);
        load.fates().forEach((number, fate) -> all.put(number, fate.ends()));
        return all;
    }
}
