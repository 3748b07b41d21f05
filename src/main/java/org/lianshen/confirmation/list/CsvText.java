package org.lianshen.confirmation.list;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a text file: UTF-8 or UTF-16 where a byte order mark says so, else UTF-8 where it is that without any
 * fault, else GB18030. No other encoding is guessed: names would arrive garbled and nobody would notice.
 */
final class CsvText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvText() {}

    static String decode(byte[] bytes) {
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
            throw ListFaults.broken("文件在一个字的中间中断，不完整。", "The file breaks off in the middle of a character.");
        }
        var chinese = strictly(GB18030, bytes);
        if (chinese == null || !looksChinese(bytes)) {
            throw ListFaults.unsupported(
                    "文字编码无法识别（不是 UTF-8，也不是 GB18030）。",
                    "The encoding of the text is not known (neither UTF-8 nor GB18030).");
        }
        return printable(chinese);
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
            throw ListFaults.broken(
                    "文件标明为 " + charset + "，但内容不是。",
                    "The file says it is " + charset + " and is not; it is damaged or cut off.");
        }
        return text;
    }

    /**
     * Western European text often passes for GB18030 by accident: an accented letter and the plain one after it look like a
     * rare character. In Chinese text nearly all characters are common ones, whose second byte is above 0xA0.
     */
    private static boolean looksChinese(byte[] bytes) {
        int common = 0;
        int rare = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] < 0) {
                if ((bytes[i + 1] & 0xFF) > 0xA0) {
                    common++;
                } else {
                    rare++;
                }
                i++;
            }
        }
        return common > rare;
    }

    private static String printable(String text) {
        if (text.chars().anyMatch(c -> c == 0)) {
            throw ListFaults.unsupported("这不是文本文件。", "This is no text file.");
        }
        return text;
    }
}
