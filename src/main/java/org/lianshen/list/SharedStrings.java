package org.lianshen.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Of a workbook's shared strings, those that the rows at hand need. Pronunciations written above them are no text. */
final class SharedStrings extends DefaultHandler {

    private static final int MOST_CHARACTERS = 20_000_000;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Set<String> wanted;
    private final Map<String, String> strings = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int next;
    private boolean reading;
    private boolean phonetic;
    private int characterCount;

    SharedStrings(List<RawRow> rows) {
        wanted = rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.type().equals("s"))
                .map(RawRow.Cell::value)
                .collect(Collectors.toSet());
    }

    /** The string of that place. */
    String at(String place) {
        var string = strings.get(place);
        if (string == null) {
            throw new IllegalStateException("There is no shared string " + place);
        }
        return string;
    }

    /** A text with the characters that XML cannot hold, as workbooks spell them (ECMA-376, part 1, 22.9.2.19). */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text).replaceAll(code -> Matcher.quoteReplacement(character(code.group(1))))
                : text;
    }

    private static String character(String hexadecimal) {
        char character = (char) Integer.parseInt(hexadecimal, 16);
        return character == 0 || Character.isSurrogate(character) ? "\uFFFD" : String.valueOf(character);
    }

    @Override
    public void startElement(@Nullable String uri, String name, @Nullable String qName, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic = true;
            case "t" -> reading = !phonetic && wanted.contains(String.valueOf(next));
            default -> {
                // layout
            }
        }
    }

    @Override
    public void characters(char[] part, int start, int length) {
        if (reading) {
            text.append(part, start, length);
            characterCount += length;
            if (characterCount > MOST_CHARACTERS) {
                throw ListFaults.tooMuch();
            }
        }
    }

    @Override
    public void endElement(@Nullable String uri, String name, @Nullable String qName) {
        switch (name) {
            case "t" -> reading = false;
            case "rPh" -> phonetic = false;
            case "si" -> {
                var place = String.valueOf(next++);
                if (wanted.contains(place)) {
                    strings.put(place, unescaped(text.toString()));
                }
            }
            default -> {
                // layout
            }
        }
    }
}
