package org.lianshen.expertreview.optimum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is asked of the new experts of one panel: disjoint groups of which one seat each is kept for, how many of a
 * group may come from one organisation, and who is out. Part 0 of a panel are those of no group, part n the n-th group.
 *
 * @param groups for each of them one seat is kept
 * @param languages for which of the wanted languages each group keeps its seat
 * @param must the parts whose seat must not stay empty
 * @param out who is not seated here
 * @param caps narrower limits of an organisation within a part
 * @param prizes by wanted language what each of its readers, and each empty seat, is cheaper for it
 */
record PanelRule(
        List<BitSet> groups,
        List<Integer> languages,
        Set<Integer> must,
        BitSet out,
        Map<Share, Integer> caps,
        Map<Integer, Long> prizes) {

    /** Nothing is asked. */
    static final PanelRule NONE = new PanelRule(List.of(), List.of(), Set.of(), new BitSet(), Map.of(), Map.of());

    /** Those of one organisation in one part of the panel. */
    record Share(int part, int organisation) {

        static final Comparator<Share> ORDER =
                Comparator.comparingInt(Share::part).thenComparingInt(Share::organisation);
    }

    int partOf(int expert) {
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).get(expert)) {
                return g + 1;
            }
        }
        return 0;
    }

    int parts() {
        return groups.size() + 1;
    }

    /** A seat more is kept for those of these who are in no group yet. */
    PanelRule keeping(int language, BitSet readers) {
        var group = (BitSet) readers.clone();
        groups.forEach(group::andNot);
        var more = new ArrayList<>(groups);
        more.add(group);
        var tongues = new ArrayList<>(languages);
        tongues.add(language);
        return new PanelRule(List.copyOf(more), List.copyOf(tongues), must, out, caps, prizes);
    }

    /** The group keeps only these, and one of them must come. */
    PanelRule narrowed(int part, BitSet only) {
        var narrower = new ArrayList<>(groups);
        narrower.set(part - 1, only);
        var more = new HashSet<>(must);
        more.add(part);
        return new PanelRule(List.copyOf(narrower), languages, more, out, caps, prizes);
    }

    PanelRule without(BitSet others) {
        var more = (BitSet) out.clone();
        more.or(others);
        return new PanelRule(groups, languages, must, more, caps, prizes);
    }

    PanelRule capped(int part, int organisation, int most) {
        var narrower = new HashMap<>(caps);
        narrower.merge(new Share(part, organisation), most, Math::min);
        return new PanelRule(groups, languages, must, out, narrower, prizes);
    }

    /** Another prize for the readers of a language; none if it is zero. */
    PanelRule prizing(int language, long prize) {
        var others = new TreeMap<>(prizes);
        others.remove(language);
        if (prize > 0) {
            others.put(language, prize);
        }
        return new PanelRule(groups, languages, must, out, caps, others);
    }

    long prize(int language) {
        return prizes.getOrDefault(language, 0L);
    }
}
