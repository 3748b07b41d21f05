package org.lianshen.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianshen.lists.InventedApplication.Pair;

/** Writes organisations as the other side does. */
record OrganisationNoise(SeededRandom dice, NoiseProfile noise) {

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("University", "Univ."),
            Map.entry("Institute", "Inst."),
            Map.entry("Academy", "Acad."),
            Map.entry("Sciences", "Sci."),
            Map.entry("Science", "Sci."),
            Map.entry("Technology", "Tech."),
            Map.entry("Technologies", "Tech."),
            Map.entry("Research", "Res."),
            Map.entry("National", "Natl"),
            Map.entry("Engineering", "Eng."),
            Map.entry("Agricultural", "Agric."),
            Map.entry("Medical", "Med."),
            Map.entry("Hospital", "Hosp."),
            Map.entry("Laboratory", "Lab"),
            Map.entry("Centre", "Center"));
    private static final List<String> FORMS = List.of(
            "Co., Ltd.",
            "Corporation Limited",
            "S.A.E.",
            "S.A.",
            "SAS",
            "GmbH",
            "Oy",
            "LLC",
            "JSC",
            "Ltda.",
            "Inc.",
            "Sdn. Bhd.");

    String chinese(Pair name) {
        return dice.chance(noise.otherScript()) ? name.zh().replace("有限公司", "有限责任公司") : foreign(name.en());
    }

    String foreign(String name) {
        if (dice.chance(noise.abbreviated() / 4) && name.split(" ").length > 3) {
            return acronym(name);
        }
        var made = form(name);
        if (dice.chance(noise.abbreviated())) {
            made = Arrays.stream(made.split(" "))
                    .map(word -> SHORT.getOrDefault(word.replace(",", ""), word))
                    .collect(Collectors.joining(" "));
        }
        if (dice.chance(noise.reordered() / 3)) {
            made = turned(made);
        }
        if (dice.chance(0.1)) {
            made = made.replace("of", "for").replace("Institute for", "Institute of the");
        }
        return Typos.make(made, dice, noise);
    }

    private String form(String name) {
        for (var form : FORMS) {
            if (name.endsWith(" " + form) && dice.chance(noise.form())) {
                var bare = name.substring(0, name.length() - form.length() - 1);
                return dice.chance(0.5)
                        ? bare
                        : bare + " " + dice.one(List.of("Ltd", "Company Limited", "Corp.", form));
            }
        }
        return name;
    }

    /** University of X becomes X University and the other way round. */
    private static String turned(String name) {
        if (name.startsWith("University of ") && !name.contains(" and ")) {
            return name.substring(14) + " University";
        }
        return name.endsWith(" University") && name.split(" ").length == 2
                ? "University of " + name.substring(0, name.length() - 11)
                : name;
    }

    private static String acronym(String name) {
        return Arrays.stream(name.split("[ ,]+"))
                .filter(word -> !List.of("of", "and", "for").contains(word) && !FORMS.contains(word))
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }
}
