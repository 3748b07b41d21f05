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

    private static final String ENTRY = "-entry-";

    private final WaitingRepository waiting;
    private final Map<String, Root> known = new ConcurrentHashMap<>();

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
            waiting.keys(unknown).forEach((id, key) -> known.put(id, Root.of(key)));
        }
    }

    /** What is known of it; empty for an instance that does not go on. */
    Optional<Root> of(String root) {
        return Optional.ofNullable(known.get(root));
    }

    /**
     * An outermost instance.
     *
     * @param round the round it belongs to
     * @param part what of the round it carries
     */
    record Root(DirectionId round, Part part) {

        private static Root of(String key) {
            var round = RoundKeys.roundOf(key);
            return new Root(
                    DirectionId.ofKey(round),
                    round.equals(key) ? Part.ROUND : key.startsWith(round + ENTRY) ? Part.ENTRY : Part.PROPOSAL);
        }
    }

    /** What an outermost instance carries. */
    enum Part {
        ROUND,
        ENTRY,
        PROPOSAL
    }
}
