package org.lianshen.expertreview.offline;

import java.util.regex.Pattern;

/** Texts as workbooks hold them: what XML cannot hold, or what looks like its spelling, is spelled out. */
final class CellText {

    private static final Pattern SPELLED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]");

    private CellText() {}

    /** The text with such characters as {@code _x000B_} (ECMA-376, part 1, 22.9.2.19). */
    static String escaped(String text) {
        var spelled = SPELLED.matcher(LineEnds.plain(text)).replaceAll("_x005F_");
        return CONTROL.matcher(spelled)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }
}
