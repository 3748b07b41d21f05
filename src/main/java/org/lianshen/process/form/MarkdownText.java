package org.lianshen.process.form;

import java.util.regex.Pattern;

/**
 * Texts that are shown exactly as they were written where a form renders Markdown with HTML in it (form-js 1.8.7,
 * GitHub's dialect with line breaks). What would be read as a mark stands there as a character reference, which neither
 * Markdown nor HTML reads as one.
 */
final class MarkdownText {

    /** Marks wherever they stand; a colon and a dot only where they would make a link of what follows. */
    private static final Pattern MARK = Pattern.compile("[\\\\`*_~\\[\\]<>&|@\"']|:(?=//)|(?<=(?i:\\bwww))\\.");

    /** Marks at the beginning of a line: headings, lists, rules, and as much space as makes code of a text. */
    private static final Pattern BEGINNING = Pattern.compile("^(?:[#=+-]|\\d{1,9}(?=[.)](?:\\s|$))|(?: {4,}|\\s*\\t))");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private MarkdownText() {}

    /** The text with references for its marks and with {@code <br>} for its line breaks. */
    static String of(String text) {
        var inside = MARK.matcher(text).replaceAll(found -> references(found.group()));
        var whole = BEGINNING.matcher(inside).replaceFirst(found -> references(found.group()));
        return LINE_BREAK.matcher(whole).replaceAll("<br>");
    }

    private static String references(String marks) {
        var references = new StringBuilder();
        marks.codePoints().forEach(mark -> references.append("&#").append(mark).append(';'));
        return references.toString();
    }
}
