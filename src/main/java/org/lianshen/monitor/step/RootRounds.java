package org.lianshen.monitor.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lianshen.monitor.RoundKeys;
import org.lianshen.programme.DirectionId;
import org.springframework.stereotype.Component;

/** Which round the outermost instances belong to. That never changes, so it is asked once. */
@Component
class RootRounds {

    /** Far more than ever wait at once; what ended is forgotten when there are as many. */
    private static final int MOST = 50_000;

    private final WaitingRepository waiting;
    private final Map<String, DirectionId> known = new ConcurrentHashMap<>();

    RootRounds(WaitingRepository waiting) {
        this.waiting = waiting;
    }

    /** Makes sure that these are known, as far as they go on. */
    void learn(Collection<String> roots) {
        var unknown = new ArrayList<>(roots);
        unknown.removeIf(known::containsKey);
        if (!unknown.isEmpty()) {
            if (known.size() > MOST) {
                known.clear();
                unknown = new ArrayList<>(roots);
            }
            waiting.keys(unknown).forEach((root, key) -> known.put(root, DirectionId.ofKey(RoundKeys.roundOf(key))));
        }
    }

    /** The round; empty for an instance that does not go on. */
    Optional<DirectionId> of(String root) {
        return Optional.ofNullable(known.get(root));
    }
}
