package org.lianshen.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lianshen.lists.InventedApplication.Pair;
import org.lianshen.lists.NoisyLists.Shape;

/**
 * The worst a direction can hold: of 120 proposals with titles of one pattern forty are led by somebody whose name is
 * read Zhang Wei, all at one organisation with one foreign organisation; a tenth has no entry, and twelve more entries
 * of the same kind have no proposal.
 */
final class Namesakes {

    private static final int SIZE = 120;
    private static final int ALIKE = 40;
    private static final List<String> NAMES = List.of("张伟", "张炜", "张维", "章伟", "章炜", "章维", "张薇", "章薇");
    private static final String DIRECTION = "2.3";

    private Namesakes() {}

    /**
     * The lists.
     *
     * @param oneTeam whether they even share the foreign investigator
     */
    static NoisyLists make(long seed, NoiseProfile noise, boolean oneTeam) {
        var dice = new SeededRandom(seed);
        var inventor = new ApplicationGenerator(WordBanks.read(), dice, Shape.TEMPLATED);
        var model = inventor.application("model", DIRECTION);
        var ours = new ArrayList<InventedApplication>();
        for (int i = 0; i < SIZE; i++) {
            var one = inventor.application("2022-1-%s-%04d".formatted(DIRECTION, i + 1), DIRECTION);
            ours.add(i < ALIKE ? alike(one, model, NAMES.get(i % NAMES.size()), oneTeam) : one);
        }
        var scribe = new ForeignListWriter(dice, noise);
        var theirs = new ArrayList<ForeignLine>();
        for (int i = 0; i < SIZE; i++) {
            if (i % 10 > 0) {
                theirs.add(scribe.line("F" + i, ours.get(i), true));
            } else {
                var stranger = inventor.application("none", DIRECTION);
                theirs.add(scribe.line("S" + i, alike(stranger, model, "张苇", false), false));
            }
        }
        Collections.shuffle(theirs, dice.random());
        return new NoisyLists(ours, theirs);
    }

    private static InventedApplication alike(
            InventedApplication one, InventedApplication model, String name, boolean oneTeam) {
        return one.ledBy(new Pair(name, "Zhang Wei"))
                .at(model.organisation())
                .with(model.abroad(), oneTeam ? model.partner() : one.partner());
    }
}
