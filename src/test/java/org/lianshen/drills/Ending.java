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
final class Ending {

    private static final int EACH = 10;

    private final Desk desk;
    private final Map<String, Set<String>> ends = new ConcurrentHashMap<>();

    Ending(Desk desk) {
        this.desk = desk;
    }

    /** Submits them, before the deadline. */
    void prepare() {
        List<Executable> work = new ArrayList<>();
        IntStream.range(0, EACH).forEach(index -> {
            work.add(() -> ends.put(submitted(DrillCall.UNRECOMMENDED), Set.of("refused")));
            work.add(() -> {
                var number = submitted(DrillCall.UNCONFIRMED);
                desk.recommenderDecides(number, "recommend");
                desk.officerDecides(number, "pass");
                ends.put(number, Set.of("void"));
            });
        });
        Group.together(work);
    }

    private String submitted(String direction) {
        var number = desk.drafts(DrillCall.ENDING, direction);
        desk.submits(number);
        return number;
    }

    /** Where they must stand, with those of the crowd. */
    Map<String, Set<String>> with(Crowd crowd) {
        var all = new HashMap<>(ends);
        crowd.fates().forEach((number, fate) -> all.put(number, fate.ends()));
        return all;
    }
}
