package org.lianshen.confirmation.matching;

import java.util.List;
import java.util.Optional;
import org.lianshen.language.Text;
import org.springframework.modulith.NamedInterface;

/**
 * Characters that Windows before version 10 kept in Unicode's private-use area, for want of a place of their own: those
 * of GBK's positions FE50 to FEA0. Their places today are from GB 18030-2005 and GB 18030-2022.
 */
@NamedInterface("names")
public final class PrivateUse {

    private static final int FIRST = 0xE815;
    private static final int[] TODAY = ("⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱"
                    + "䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻")
            .codePoints()
            .toArray();

    private PrivateUse() {}

    /** The text with each of these characters in its place of today; others stay. */
    static String replaced(String text) {
        if (text.chars().noneMatch(PrivateUse::knows)) {
            return text;
        }
        var found = new StringBuilder();
        text.codePoints().map(c -> knows(c) ? TODAY[c - FIRST] : c).forEach(found::appendCodePoint);
        return found.toString();
    }

    /**
     * What private-use characters of a text stand for nobody knows, for instance {@code U+E123}; in their order, each
     * once.
     */
    public static List<String> unknown(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) == Character.PRIVATE_USE && !knows(c))
                .distinct()
                .mapToObj("U+%04X"::formatted)
                .toList();
    }

    /** Tells that a text holds such characters; empty where it holds none. */
    public static Optional<Text> notice(String text) {
        var unknown = unknown(text);
        var characters = String.join(" ", unknown);
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of("confirmation.private-characters", characters));
    }

    private static boolean knows(int character) {
        return character >= FIRST && character < FIRST + TODAY.length;
    }
}
