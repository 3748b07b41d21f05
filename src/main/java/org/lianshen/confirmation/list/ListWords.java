package org.lianshen.confirmation.list;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that people write into lists, and what the contract calls them. */
public final class ListWords {

    /** What an agency may say: the contract's word, and the Chinese ones that mean it. */
    public static final Map<String, List<String>> DECISIONS = decisions();

    private static final Pattern MONTHS = Pattern.compile("([0-9]{1,9})(?:\\.0+)?\\s*(?:个月|月|months?)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T.*)?");

    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d+([.,]\\d+)?[eE]\\s?\\+\\d{1,3}");

    private ListWords() {}

    /** Whether a spreadsheet has written a long number in powers of ten, for instance {@code 2.02611E+11}. */
    public static boolean isScientific(String text) {
        return SCIENTIFIC
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .matches();
    }

    private static Map<String, List<String>> decisions() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("received", List.of("已收到", "收到"));
        words.put("accepted", List.of("已受理", "受理", "接受", "已接受"));
        words.put("rejected", List.of("未受理", "不受理", "不予受理", "拒绝", "已拒绝", "驳回"));
        return words;
    }

    /** The contract's word of a decision; the same text where it means none. */
    public static String decision(String text) {
        var plain = plain(text);
        return DECISIONS.entrySet().stream()
                .filter(word -> word.getKey().equals(plain) || word.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(text);
    }

    /** Whether the text means a decision. */
    public static boolean isDecision(String text) {
        return DECISIONS.containsKey(decision(text));
    }

    /** All words that mean a decision, for people. */
    public static String words() {
        return DECISIONS.entrySet().stream()
                .map(word -> word.getKey() + "（" + String.join("、", word.getValue()) + "）")
                .collect(Collectors.joining(" "));
    }

    /** A number of months, for instance of {@code 30}, {@code 30 months} or {@code 30个月}; empty for anything else. */
    public static Optional<Integer> months(String text) {
        var months = MONTHS.matcher(plain(text));
        return months.matches() ? Optional.of(Integer.valueOf(months.group(1))) : Optional.empty();
    }

    /** Whether the text is an ISO date, as of a number that a spreadsheet has turned into one. */
    public static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
