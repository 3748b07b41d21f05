package org.lianshen.confirmation.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write around a name without its being one: forms of address, academic titles and degrees. */
final class Honorifics {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[（【]([^)\\]）】]*)[)\\]）】]");

    private static final String CHINESE_TITLES =
            "(?:正高级|副高级|高级|助理|特聘|讲席|客座|荣誉|名誉)?(?:副?教授|副?研究员|研究馆员|院士|博士|博士后|硕士|先生|女士|小姐|同志|老师"
                    + "|讲师|工程师|高工|经济师|会计师|农艺师|实验师|副?主任医师|医师|医生|主任|所长|院长|校长|处长|教授级高工|博导|硕导|様|さん)";
    private static final Pattern CHINESE_AFTER =
            Pattern.compile("(?<=\\p{IsHan}\\p{IsHan})[\\s，,、]*" + CHINESE_TITLES + "$");
    private static final Pattern CHINESE_BEFORE = Pattern.compile("^" + CHINESE_TITLES + "[\\s：:、，,]+(?=\\p{IsHan})");

    /** Words that are no name in the programme's languages, wherever they stand; Latin and as transliterated. */
    private static final Set<String> ANYWHERE =
            TextNormaliser.set("prof professor professoressa professorin professori profa dr dra"
                    + " doctor doktor doktori drs mr mrs ms mx miss herr frau senor senora senorita srta dott"
                    + " dottssa dottore"
                    + " ingenieur dozent dotsent privatdozent tohtori datuk datin encik puan akademik academician acad"
                    + " akademiker gyosu gyosunim bagsa bagsanim ssi emeritus emerita habil dipl univ assoc"
                    + " ustaz ustadh");

    /** Degrees stand behind a name; before it some of them are given names. */
    private static final Set<String> BEHIND =
            TextNormaliser.set("phd md msc bsc ma ba mba meng beng dsc scd dphil edd jd llm mphil"
                    + " dvm pharmd jr sr ing eng kn dn fn htn kand nauk esq cbe obe frs faa feng");

    /** Short forms that are names as well unless they stand first, with a dot. */
    private static final Pattern LEADING_TITLE =
            Pattern.compile("(?iu)^\\s*(?:(?:ing|eng|ir|lic|mag|ts|sr|sra|hon|rev)\\.\\s*-?\\s*)+(?=\\p{L}{2})");

    private static final Set<String> BEFORE_PROFESSOR = TextNormaliser.set(
            "associate assistant adjunct visiting full research senior" + " distinguished chair junior");

    /** What a doctorate is in, where it stands behind that word. */
    private static final Set<String> FACULTIES =
            TextNormaliser.set("ing med rer nat phil jur hc techn agr sc oec pol tech psych theol vet");

    private Honorifics() {}

    /** A name without the titles that Chinese writing puts around it, and without titles in brackets. */
    static String removed(String name) {
        var text = BRACKETS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll(found -> isTitle(found.group(1)) ? " " : Matcher.quoteReplacement(found.group()))
                .strip();
        text = LEADING_TITLE.matcher(text).replaceFirst("");
        text = CHINESE_BEFORE.matcher(text).replaceFirst("");
        for (var shorter = CHINESE_AFTER.matcher(text).replaceFirst("");
                !shorter.equals(text);
                shorter = CHINESE_AFTER.matcher(text).replaceFirst("")) {
            text = shorter;
        }
        return text.isBlank() ? name : text;
    }

    private static boolean isTitle(String words) {
        return words.strip().matches(CHINESE_TITLES + "|男|女")
                || TextNormaliser.words(words).stream()
                        .allMatch(word ->
                                ANYWHERE.contains(word) || BEHIND.contains(word) || BEFORE_PROFESSOR.contains(word));
    }

    private static boolean isTitleBefore(List<String> words) {
        var last = words.get(words.size() - 1);
        return ANYWHERE.contains(last)
                || FACULTIES.contains(last) && words.size() > 1 && isTitleBefore(words.subList(0, words.size() - 1));
    }

    /** The words of a name in Latin letters that are no titles; all of them where nothing else would be left. */
    static List<String> removed(List<String> words) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var next = i + 1 < words.size() ? words.get(i + 1) : "";
            boolean rank = BEFORE_PROFESSOR.contains(words.get(i)) && next.startsWith("prof");
            boolean faculty = i > 0 && FACULTIES.contains(words.get(i)) && isTitleBefore(words.subList(0, i));
            if (!rank && !faculty && !ANYWHERE.contains(words.get(i))) {
                kept.add(words.get(i));
            }
        }
        while (kept.size() > 2 && BEHIND.contains(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        return kept.isEmpty() ? words : kept;
    }
}
