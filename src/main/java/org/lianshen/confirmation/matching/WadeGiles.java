package org.lianshen.confirmation.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Pinyin syllables as Wade and Giles write them, without apostrophes and marks, as on Taiwan's older passports. */
final class WadeGiles {

    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("zi", "tzu"),
            Map.entry("ci", "tzu"),
            Map.entry("si", "szu"),
            Map.entry("zhi", "chih"),
            Map.entry("chi", "chih"),
            Map.entry("shi", "shih"),
            Map.entry("ri", "jih"),
            Map.entry("er", "erh"),
            Map.entry("you", "yu"),
            Map.entry("yan", "yen"),
            Map.entry("ye", "yeh"),
            Map.entry("yue", "yueh"),
            Map.entry("yong", "yung"),
            Map.entry("gui", "kuei"),
            Map.entry("kui", "kuei"),
            Map.entry("ge", "ko"),
            Map.entry("ke", "ko"),
            Map.entry("he", "ho"),
            Map.entry("guo", "kuo"),
            Map.entry("kuo", "kuo"),
            Map.entry("huo", "huo"),
            Map.entry("shuo", "shuo"));
    private static final List<Map.Entry<String, String>> INITIALS = List.of(
            Map.entry("zh", "ch"),
            Map.entry("ch", "ch"),
            Map.entry("sh", "sh"),
            Map.entry("b", "p"),
            Map.entry("p", "p"),
            Map.entry("d", "t"),
            Map.entry("t", "t"),
            Map.entry("g", "k"),
            Map.entry("k", "k"),
            Map.entry("j", "ch"),
            Map.entry("q", "ch"),
            Map.entry("x", "hs"),
            Map.entry("z", "ts"),
            Map.entry("c", "ts"),
            Map.entry("r", "j"));
    private static final Pattern BEHIND_IT = Pattern.compile("uo$");

    private WadeGiles() {}

    /** The syllables, each written so. */
    static List<String> of(List<String> syllables) {
        var written = new ArrayList<String>();
        syllables.forEach(syllable -> written.add(syllable(syllable)));
        return List.copyOf(written);
    }

    private static String syllable(String pinyin) {
        if (WHOLE.containsKey(pinyin)) {
            return WHOLE.get(pinyin);
        }
        for (var initial : INITIALS) {
            if (pinyin.startsWith(initial.getKey())) {
                return initial.getValue()
                        + last(pinyin.substring(initial.getKey().length()));
            }
        }
        return last(pinyin);
    }

    private static String last(String rest) {
        var written = BEHIND_IT.matcher(rest).replaceAll("o");
        if (written.endsWith("ian")) {
            return written.substring(0, written.length() - 3) + "ien";
        }
        if (written.endsWith("ie") || written.endsWith("ue")) {
            return written + "h";
        }
        return written.endsWith("ong") ? written.substring(0, written.length() - 3) + "ung" : written;
    }
}
