package org.lianshen.confirmation.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An Arabic name by its sounds, without its articles: Abd al-Raḥmān, Abdurrahman and عبد الرحمن are one. In Latin
 * letters it is known as Arabic by one of the more frequent given names.
 */
final class ArabicName {

    private static final int LONGEST = 6;
    private static final int MOST_KEYS = 64;

    private static final Set<String> ARTICLES =
            TextNormaliser.set("al el ar er as es ash esh ech at et ad ed az ez an en ul ur us ush ud uz un il l");
    private static final Pattern GLUED_ARTICLE =
            Pattern.compile("^(?:[ae]l(?=[^aeiouyl]..)|[ae]([^aeiouyl])(?=\\1..))");
    private static final Pattern SERVANT =
            Pattern.compile("^abd[aeou]u?(?:l(?=[aeiou])|l(?=[^aeiou])|([^aeioul])(?=\\1))(?=.{3})");
    private static final Pattern SERVANT_AND_ARTICLE = Pattern.compile("abd[aeou]?[lrsnzdt]?");
    private static final Pattern OF_THE_FAITH = Pattern.compile("^(..+?)[aeou]d?(d(?:i|ee)ne?)$");
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\u0640]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    private static final String SERVANT_WRITTEN = "عبد";
    private static final String ARTICLE_WRITTEN = "ال";

    private static final List<ArabicWord> FREQUENT = Arrays.stream(
                    ("muhammad ahmad mahmud hamid hamdi ali hasan husain umar uthman abdul abu ibrahim ismail"
                                    + " yusuf yaqub mustafa khalid"
                                    + " walid said saad sami samir salim salman salah salih jamal kamal karim"
                                    + " rahim rahman rashid nasir hisham"
                                    + " bilal tariq ziyad zaid amin amina fatima aisha khadija zainab mariam"
                                    + " layla huda nur abdullah aziz qasim"
                                    + " jafar haidar habib hakim majid mansur marwan mazin munir murad nabil"
                                    + " najib usama qadir ridha sharif taha"
                                    + " tahir yahya yasin yasir zakariya idris anwar ashraf ayman badr basim"
                                    + " bashir rashid jalal yunus hadi hani ridwan anis asad farid"
                                    + " faruq faisal fuad ghazi"
                                    + " imad iyad jabir lutfi mahdi malik mubarak muhsin nizar rafiq ramadan"
                                    + " rauf sabri sadiq safwan sulaiman shakir sufyan talal")
                            .split(" "))
            .map(ArabicWord::of)
            .toList();

    private final List<List<ArabicWord>> words;

    private ArabicName(List<List<ArabicWord>> words) {
        this.words = words;
    }

    /** The Arabic name that a text is; none where it is not known as one. */
    static Optional<ArabicName> of(String name) {
        var words = ArabicSounds.isArabic(name) ? arabic(name) : latin(Honorifics.removed(TextNormaliser.names(name)));
        return words.size() < 2 || words.size() > LONGEST ? Optional.empty() : Optional.of(new ArabicName(words));
    }

    private static List<List<ArabicWord>> arabic(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
        var words = new ArrayList<List<ArabicWord>>();
        for (var word : BETWEEN.split(plain)) {
            boolean servant = word.startsWith(SERVANT_WRITTEN) && word.length() > SERVANT_WRITTEN.length() + 2;
            if (servant) {
                words.add(List.of(ArabicWord.of(SERVANT_WRITTEN)));
            }
            var rest = servant ? word.substring(SERVANT_WRITTEN.length()) : word;
            if (ArabicSounds.isArabic(rest)) {
                boolean article = rest.startsWith(ARTICLE_WRITTEN) && rest.length() > ARTICLE_WRITTEN.length() + 1;
                words.add(List.of(ArabicWord.of(article ? rest.substring(ARTICLE_WRITTEN.length()) : rest)));
            }
        }
        return words;
    }

    private static List<List<ArabicWord>> latin(List<String> names) {
        var written = names.stream()
                .flatMap(name -> Stream.of(
                        OF_THE_FAITH.matcher(name).replaceFirst("$1 $2").split(" ")))
                .toList();
        var words = new ArrayList<List<ArabicWord>>();
        boolean frequent = false;
        for (int i = 0; i < written.size(); i++) {
            var word = written.get(i);
            var servant = SERVANT.matcher(word);
            boolean last = i == written.size() - 1;
            if (!last && SERVANT_AND_ARTICLE.matcher(word).matches()) {
                words.add(List.of(ArabicWord.of("abd")));
            } else if (servant.lookingAt()) {
                words.add(List.of(ArabicWord.of("abd")));
                words.add(List.of(ArabicWord.of(word.substring(servant.end()))));
                frequent = true;
            } else if (last || !ARTICLES.contains(word)) {
                var ways = new ArrayList<>(List.of(ArabicWord.of(word)));
                var glued = GLUED_ARTICLE.matcher(word);
                if (glued.lookingAt()) {
                    ways.add(ArabicWord.of(word.substring(glued.end())));
                }
                words.add(ways);
                frequent = frequent || FREQUENT.stream().anyMatch(ways.get(0)::sounds);
            }
        }
        return frequent ? words : List.of();
    }

    /** How alike two Arabic names are: all words agree, or all of the shorter one. */
    Likeness like(ArabicName other) {
        var longer = words.size() >= other.words.size() ? words : other.words;
        var shorter = longer == words ? other.words : words;
        var left = new ArrayList<>(longer);
        int letters = 0;
        for (var word : shorter) {
            var same = left.stream().filter(each -> same(each, word)).findFirst();
            if (same.isEmpty()) {
                return Likeness.DIFFERENT;
            }
            left.remove(same.get());
            letters += word.get(0).letters().length();
        }
        return left.isEmpty() ? Likeness.same(letters) : Likeness.shortened(letters);
    }

    private static boolean same(List<ArabicWord> ones, List<ArabicWord> others) {
        return ones.stream().anyMatch(one -> others.stream().anyMatch(one::sounds));
    }

    /** What equal names share: the consonants of all words. */
    Set<String> keys() {
        Set<List<String>> ways = Set.of(List.of());
        for (var word : words) {
            var consonants = new HashSet<String>();
            word.forEach(each -> consonants.addAll(each.consonants()));
            var next = new HashSet<List<String>>();
            for (var way : ways) {
                for (var each : consonants) {
                    if (next.size() < MOST_KEYS) {
                        next.add(Stream.concat(way.stream(), Stream.of(each))
                                .sorted()
                                .toList());
                    }
                }
            }
            ways = next;
        }
        var keys = new HashSet<String>();
        ways.forEach(way -> keys.add("consonants " + String.join(" ", way)));
        return keys;
    }
}
