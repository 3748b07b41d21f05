package org.lianshen.list;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * The characters of a text file: UTF-8 or UTF-16 where a byte order mark says so, else UTF-8 where it is that without
 * any fault, else GB18030. No other encoding is guessed: names would arrive garbled and nobody would notice.
 */
final class CsvText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What spreadsheets of the programme's countries write where they do not write UTF-8. */
    private static final List<Charset> CANDIDATES = List.of(
            GB18030,
            Charset.forName("Big5-HKSCS"),
            Charset.forName("x-windows-949"),
            Charset.forName("windows-31j"),
            Charset.forName("windows-1251"),
            Charset.forName("windows-1252"));

    private static final int LONGEST_HEADER = 4_000;
    private static final double SURE = 0.97;

    private CsvText() {}

    static String decode(byte[] bytes, Columns<?> known) {
        var marked = marked(bytes);
        if (marked != null) {
            var text = strictly(marked, bytes);
            return printable(required(text, marked).substring(1));
        }
        var utf8 = strictly(StandardCharsets.UTF_8, bytes);
        if (utf8 != null) {
            return printable(utf8);
        }
        if (breaksOff(bytes)) {
            throw ListFaults.broken(Text.of("list.breaks-off-in-character"));
        }
        return printable(guessed(bytes, known));
    }

    /** The characters by the encoding that the sender has declared; a byte order mark knows better. */
    static String decode(byte[] bytes, Charset declared, Columns<?> known) {
        if (marked(bytes) != null) {
            return decode(bytes, known);
        }
        return printable(required(strictly(declared, bytes), declared));
    }

    /** By the only encoding in which the header is known; else as Chinese, where nothing else would read as well. */
    private static String guessed(byte[] bytes, Columns<?> columns) {
        var known = CANDIDATES.stream()
                .map(charset -> strictly(charset, bytes))
                .filter(text -> text != null && hasKnownHeader(text, columns))
                .distinct()
                .toList();
        if (known.size() == 1) {
            return known.get(0);
        }
        var chinese = strictly(GB18030, bytes);
        if (chinese == null || !looksChinese(bytes)) {
            throw ListFaults.unsupported(Text.of("list.encoding-not-known"));
        }
        if (readsAs(Charset.forName("x-windows-949"), bytes, CsvText::isHangul)
                || readsAs(Charset.forName("windows-1251"), bytes, CsvText::isCyrillic)) {
            throw ListFaults.unsupported(Text.of("list.encoding-is-ambiguous"));
        }
        return chinese;
    }

    /** A header beyond ASCII, of which a wrong encoding would make other words. */
    private static boolean hasKnownHeader(String text, Columns<?> known) {
        return text.lines()
                .limit(Header.SEARCHED)
                .anyMatch(line -> line.length() < LONGEST_HEADER
                        && line.chars().anyMatch(c -> c > 0x7F)
                        && Arrays.stream(line.split("[,;\t]"))
                                        .map(cell -> cell.replace("\"", ""))
                                        .filter(cell -> cell.chars().anyMatch(c -> c > 0x7F))
                                        .filter(cell -> known.ofHeader(cell).isPresent())
                                        .count()
                                >= 2);
    }

    /** Whether by that encoding nearly all letters beyond ASCII are of its own script. */
    private static boolean readsAs(Charset charset, byte[] bytes, IntPredicate own) {
        var text = strictly(charset, bytes);
        if (text == null) {
            return false;
        }
        long all = text.codePoints().filter(c -> c > 0x7F).count();
        return text.codePoints().filter(c -> c > 0x7F).filter(own).count() >= all * SURE;
    }

    private static boolean isHangul(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
    }

    private static boolean isCyrillic(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
    }

    private static @Nullable Charset marked(byte[] bytes) {
        for (var charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            var mark = String.valueOf(BYTE_ORDER_MARK).getBytes(charset);
            if (bytes.length >= mark.length
                    && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark))) {
                return charset;
            }
        }
        return null;
    }

    private static @Nullable String strictly(Charset charset, byte[] bytes) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherEncoding) {
            return null;
        }
    }

    /** Whether the bytes are UTF-8 with more than plain letters, all but the last character, which lacks its end. */
    private static boolean breaksOff(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, false);
        return result.isUnderflow() && in.hasRemaining() && out.flip().chars().anyMatch(c -> c > 0x7F);
    }

    private static String required(@Nullable String text, Charset charset) {
        if (text == null) {
            throw ListFaults.broken(Text.of("list.encoding-not-as-declared", charset));
        }
        return text;
    }

    /**
     * Western European text often passes for GB18030 by accident: an accented letter and the plain one after it look
     * like a rare character. In Chinese text nearly all characters are common ones, whose second byte is above 0xA0;
     * the four bytes with two digits that GB18030 has for the rarest come by no accident.
     */
    private static boolean looksChinese(byte[] bytes) {
        int common = 0;
        int accidents = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] < 0) {
                int second = bytes[i + 1] & 0xFF;
                if (second >= '0' && second <= '9') {
                    common++;
                    i += 2;
                } else if (second < 0x80 && Character.isLetter(second)) {
                    accidents++;
                } else {
                    common++;
                }
                i++;
            }
        }
        return common > accidents;
    }

    private static String printable(String text) {
        if (text.chars().anyMatch(c -> c == 0)) {
            throw ListFaults.unsupported(Text.of("list.no-text-file"));
        }
        return text;
    }
}
