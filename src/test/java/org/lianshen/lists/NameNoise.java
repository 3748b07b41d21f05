package org.lianshen.lists;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lianshen.lists.InventedApplication.Pair;

/** Writes people's names as the other side does. */
record NameNoise(SeededRandom dice, NoiseProfile noise) {

    String chinese(Pair name) {
        if (dice.chance(noise.otherScript())) {
            return name.zh();
        }
        var parts = name.en().split(" ");
        var surname = umlaut(parts[0]);
        var given = umlaut(parts[1]);
        if (dice.chance(noise.initials())) {
            given = given.charAt(0) + ".";
        } else {
            given = Typos.make(given, dice, noise);
            if (given.length() > 4 && dice.chance(0.3)) {
                given = split(given);
            }
        }
        return ordered(dice.chance(0.25) ? surname.toUpperCase(Locale.ROOT) : surname, given);
    }

    String foreign(String name) {
        var words = new ArrayList<>(Arrays.asList(name.split(" ")));
        var given = words.remove(0);
        var family = String.join(" ", words);
        if (dice.chance(0.4)) {
            given = plain(given);
            family = plain(family);
        }
        if (words.size() > 1 && dice.chance(0.3)) {
            family = words.get(0);
        }
        if (dice.chance(noise.initials())) {
            given = Arrays.stream(given.split("-"))
                    .map(part -> part.charAt(0) + ".")
                    .collect(Collectors.joining("-"));
        }
        return ordered(Typos.make(family, dice, noise), given);
    }

    private String ordered(String surname, String given) {
        if (dice.chance(noise.reordered())) {
            return dice.chance(0.5) ? surname + ", " + given : surname + " " + given;
        }
        return given + " " + surname;
    }

    private String umlaut(String pinyin) {
        return pinyin.replace("ü", dice.one(List.of("ü", "v", "u", "yu")));
    }

    /** Xiaoming becomes Xiao-Ming, Xiao Ming or XiaoMing. */
    private String split(String given) {
        for (int at = 2; at < given.length() - 1; at++) {
            boolean syllable = "aeiouüng".indexOf(given.charAt(at - 1)) >= 0
                    && "bpmfdtlgkhjqxzcsryw".indexOf(given.charAt(at)) >= 0;
            if (syllable) {
                var rest = given.substring(at);
                return given.substring(0, at)
                        + dice.one(List.of(
                                "-" + rest,
                                "-" + rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1),
                                " " + rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1),
                                rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1)));
            }
        }
        return given;
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss");
    }
}
