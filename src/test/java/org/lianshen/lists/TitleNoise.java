package org.lianshen.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lianshen.lists.InventedApplication.Pair;

/** Writes titles as the other side does. */
record TitleNoise(SeededRandom dice, NoiseProfile noise) {

    private static final List<String> OTHER_WORDS = List.of(
            "innovative",
            "integrated",
            "novel",
            "joint",
            "efficient",
            "sustainable",
            "study",
            "evaluation",
            "solutions",
            "modern");

    String write(Pair title) {
        if (dice.chance(noise.otherScript() * 0.7)) {
            return dice.chance(0.3) ? title.zh().replace("研究", "") : title.zh();
        }
        var words = new ArrayList<>(Arrays.asList(title.en().split(" ")));
        if (words.size() > 3 && dice.chance(noise.dropped())) {
            words.remove(dice.below(words.size()));
        }
        if (dice.chance(noise.replaced())) {
            words.set(dice.below(words.size()), dice.one(OTHER_WORDS));
        }
        if (dice.chance(noise.reordered() / 4)) {
            words.add(words.remove(0));
        }
        if (dice.chance(0.1)) {
            words.add(0, dice.one(List.of("Joint study on", "Research on", "A", "Towards")));
        }
        for (int i = 0; i < words.size(); i++) {
            if (dice.chance(noise.typo() / 3)) {
                words.set(i, Typos.make(words.get(i), dice, new NoiseProfile(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
            }
        }
        return cased(String.join(" ", words));
    }

    private String cased(String title) {
        return switch (dice.below(6)) {
            case 0 -> title.toUpperCase(Locale.ROOT);
            case 1 -> title.toLowerCase(Locale.ROOT);
            case 2 -> title.replace("-", " ") + ".";
            default -> title;
        };
    }
}
