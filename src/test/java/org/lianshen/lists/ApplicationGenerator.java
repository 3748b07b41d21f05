package org.lianshen.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianshen.lists.InventedApplication.Pair;

/** Invents applications from the word banks. */
final class ApplicationGenerator {

    private static final List<String> SOUNDS = List.of(
            "b", "br", "d", "dr", "f", "fl", "g", "gr", "h", "k", "kr", "l", "m", "n", "p", "pl", "r", "s", "st", "t",
            "v", "z");
    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "ai", "ou");
    private static final List<String> ENDS = List.of("", "n", "r", "x", "l", "st", "k");
    /** Durations that the directions allow; most allow up to three years. */
    private static final Map<String, List<Integer>> MONTHS = Map.of(
            "1.2", List.of(36),
            "1.3", List.of(12, 18, 24, 24),
            "2.2", List.of(12, 18, 24, 24),
            "2.3", List.of(24),
            "2.4", List.of(24));

    private static final List<Integer> USUAL_MONTHS = List.of(24, 24, 30, 36, 36, 36);

    private final WordBanks words;
    private final SeededRandom dice;
    private final boolean templated;
    private final boolean strange;

    /**
     * An inventor.
     *
     * @param shape whether all titles share most words, or words and names are of no tongue
     */
    ApplicationGenerator(WordBanks words, SeededRandom dice, NoisyLists.Shape shape) {
        this.words = words;
        this.dice = dice;
        this.templated = shape == NoisyLists.Shape.TEMPLATED;
        this.strange = shape == NoisyLists.Shape.STRANGE_WORDS;
    }

    InventedApplication application(String number, String direction) {
        var place = words.directions().get(direction);
        var codes = new ArrayList<>(List.of(place.country()));
        if (place.second() != null) {
            codes.add(place.second());
        } else if (dice.chance(0.2)) {
            codes.add(place.country());
        }
        var lead = words.countries().get(place.country());
        var partner = strange ? word() + " " + word() : dice.one(lead.given()) + " " + dice.one(lead.family());
        return new InventedApplication(
                number,
                direction,
                title(),
                organisation(),
                codes.stream().map(this::abroad).toList(),
                codes,
                person(),
                partner,
                dice.one(MONTHS.getOrDefault(direction, USUAL_MONTHS)));
    }

    Pair title() {
        return strange ? strangeTitle() : usualTitle();
    }

    private Pair strangeTitle() {
        var english = new StringBuilder(word());
        var chinese = new StringBuilder();
        for (int i = 2 + dice.below(5); i > 0; i--) {
            english.append(dice.one(List.of(" ", " ", " of ", " for ", " and ")))
                    .append(lower(word()));
            chinese.append(dice.one(words.given()).charAt(0))
                    .append(dice.one(words.surnames()).charAt(0));
        }
        return new Pair(chinese + "研究", english + " " + dice.below(30));
    }

    /** A word of no tongue. */
    private String word() {
        var word = new StringBuilder();
        for (int i = 2 + dice.below(2); i > 0; i--) {
            word.append(dice.one(SOUNDS)).append(dice.one(VOWELS));
        }
        return capital(word + dice.one(ENDS));
    }

    private Pair usualTitle() {
        var process = Pair.of(templated ? words.processes().get(0) : dice.one(words.processes()));
        var object = Pair.of(dice.one(words.objects()));
        var purpose = Pair.of(templated ? words.purposes().get(dice.below(3)) : dice.one(words.purposes()));
        var method = Pair.of(dice.one(words.methods()));
        int pattern = templated ? 1 : dice.below(5);
        return switch (pattern) {
            case 0 -> new Pair(object.zh() + process.zh(), process.en() + " of " + object.en());
            case 1 ->
                new Pair(
                        "面向" + purpose.zh() + "的" + object.zh() + process.zh(),
                        process.en() + " of " + object.en() + " for " + purpose.en());
            case 2 ->
                new Pair(
                        "基于" + method.zh() + "的" + object.zh() + process.zh(),
                        capital(method.en()) + "-based " + lower(process.en()) + " of " + object.en());
            case 3 -> {
                var other = Pair.of(dice.one(words.objects()));
                yield new Pair(
                        object.zh() + "与" + other.zh() + process.zh() + "研究",
                        process.en() + " of " + object.en() + " and " + other.en());
            }
            default ->
                new Pair(
                        method.zh() + "在" + purpose.zh() + "中的应用：" + object.zh(),
                        capital(method.en()) + " in " + purpose.en() + ": " + object.en());
        };
    }

    Pair organisation() {
        var place = dice.one(words.places()).split(" ");
        var kind = Pair.of(dice.one(words.chineseKinds()));
        return new Pair(place[0] + kind.zh(), kind.en().replace("{}", place[1]));
    }

    /** A surname and one or two characters; in English with a capital each. */
    Pair person() {
        var characters = new StringBuilder();
        var readings = new ArrayList<String>();
        var surname = dice.one(words.surnames()).split(" ");
        characters.append(surname[0]);
        for (int i = dice.chance(0.3) ? 1 : 0; i < 2; i++) {
            var given = dice.one(words.given()).split(" ");
            characters.append(given[0]);
            readings.add(given[1]);
        }
        var name = capital(surname[1]) + " " + capital(String.join("", readings));
        return new Pair(characters.toString(), name.replace('ü', dice.chance(0.5) ? 'u' : 'ü'));
    }

    private String abroad(String code) {
        var country = words.countries().get(code);
        return dice.one(words.foreignKinds())
                .replace("{}", strange ? word() : dice.one(country.places()))
                .replace("FORM", country.form());
    }

    /** Two names of other characters that are read alike. */
    List<Pair> collision() {
        var bySound = words.given().stream().collect(Collectors.groupingBy(each -> each.split(" ")[1]));
        var several = bySound.values().stream().filter(same -> same.size() > 1).toList();
        var surname = dice.one(words.surnames()).split(" ");
        var same = new ArrayList<>(several.get(dice.below(several.size())));
        java.util.Collections.shuffle(same, dice.random());
        var name = capital(surname[1]) + " " + capital(same.get(0).split(" ")[1]);
        return List.of(
                new Pair(surname[0] + same.get(0).split(" ")[0], name),
                new Pair(surname[0] + same.get(1).split(" ")[0], name));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String lower(String word) {
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }
}
