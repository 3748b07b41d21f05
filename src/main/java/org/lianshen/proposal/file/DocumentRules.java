package org.lianshen.proposal.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What a document may be.
 *
 * @param maxSize one document's largest size
 * @param maxCount how many a proposal may carry
 */
@ConfigurationProperties("lianshen.documents")
public record DocumentRules(DataSize maxSize, int maxCount) {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SHORTEST_DIRECTORY = 22;
    private static final int LONGEST_DIRECTORY = SHORTEST_DIRECTORY + 0xFFFF;
    private static final int LONGEST_NAME = 200;

    /** What Windows takes for a device, whatever the ending. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d|conin\\$|conout\\$)(\\..*)?");

    private static final Tika TIKA = new Tika();

    /** What is accepted, with the endings that go with it. */
    private static final Map<String, Set<String>> TYPES = Map.of(
            PDF,
            Set.of("pdf"),
            "image/png",
            Set.of("png"),
            "image/jpeg",
            Set.of("jpg", "jpeg"),
            DOCX,
            Set.of("docx"),
            XLSX,
            Set.of("xlsx"));

    /**
     * The type the bytes themselves show, where it is one of the accepted ones and goes with the name's ending.
     *
     * @throws Refusal empty, too large, or of another type
     */
    public String typeOf(byte[] bytes, String name) {
        if (bytes.length == 0) {
            throw Refusal.unacceptable("/file", Text.of("proposal.file-is-empty"));
        }
        if (bytes.length > maxSize.toBytes()) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "too-large",
                    Text.of("proposal.file-is-too-large", maxSize.toMegabytes()),
                    List.of());
        }
        var fault = fault(bytes, ending(name));
        if (fault != null) {
            throw unsupported(fault);
        }
        var type = TIKA.detect(bytes, name);
        if (!isAccepted(type, bytes, name)) {
            throw unsupported(Text.of("proposal.file-not-accepted"));
        }
        if (type.startsWith("image/")) {
            var damage = ImageFile.fault(bytes);
            if (damage != null) {
                throw unsupported(damage);
            }
        }
        return type;
    }

    /** What can be told of a file more exactly than that it is none of the accepted ones. */
    private static @Nullable Text fault(byte[] bytes, String ending) {
        return switch (ending) {
            case "pdf" -> PdfFile.fault(bytes);
            case "docx", "xlsx" -> ActiveOffice.fault(bytes);
            default -> null;
        };
    }

    private static Refusal unsupported(Text why) {
        return new Refusal(Refusal.Kind.UNSUPPORTED, "unsupported-type", why, List.of());
    }

    private static boolean isAccepted(String type, byte[] bytes, String name) {
        var endings = TYPES.get(type);
        if (endings == null || !endings.contains(ending(name))) {
            return false;
        }
        return switch (type) {
            case DOCX -> OfficeFile.isWhole(bytes, "word/", "wordprocessingml.document.main+xml");
            case XLSX -> OfficeFile.isWhole(bytes, "xl/", "spreadsheetml.sheet.main+xml");
            default -> startsAs(type, bytes) && !endsAsArchive(bytes);
        };
    }

    /** The mark stands at the very beginning: what comes before it would make the file something else as well. */
    private static boolean startsAs(String type, byte[] bytes) {
        return TIKA.detect(bytes).equals(type)
                && (!type.equals(PDF) || new String(bytes, 0, Math.min(bytes.length, 5), ISO_8859_1).equals("%PDF-"));
    }

    /** Whether a ZIP's directory closes the file, so that an archive hides in it. */
    private static boolean endsAsArchive(byte[] bytes) {
        for (int at = bytes.length - SHORTEST_DIRECTORY; at >= Math.max(0, bytes.length - LONGEST_DIRECTORY); at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                int comment = (bytes[at + 20] & 0xFF) | (bytes[at + 21] & 0xFF) << 8;
                if (at + SHORTEST_DIRECTORY + comment == bytes.length) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The file's name without path, control and format characters, line breaks and halves of characters; a plain one
     * where nothing is left, or where Windows would take it for a device.
     */
    public static String cleanName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\"<>|:*?;%]", "_")
                .strip()
                .replaceAll("[. ]+$", "");
        if (clean.length() > LONGEST_NAME) {
            clean = clean.substring(clean.length() - LONGEST_NAME);
            clean = Character.isLowSurrogate(clean.charAt(0)) ? clean.substring(1) : clean;
        }
        return clean.isEmpty() || clean.startsWith(".") || DEVICE.matcher(clean).matches()
                ? "document" + (clean.startsWith(".") || clean.isEmpty() ? "" : "-") + clean
                : clean;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
