package org.lianshen.proposal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.lianshen.problem.Refusal;
import org.lianshen.problem.Text;
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

    private static final int LONGEST_NAME = 200;
    private static final Tika TIKA = new Tika();

    /** What is accepted, with the endings that go with it. */
    private static final Map<String, Set<String>> TYPES = Map.of(
            "application/pdf", Set.of("pdf"),
            "image/png", Set.of("png"),
            "image/jpeg", Set.of("jpg", "jpeg"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx"));

    /**
     * The type the bytes themselves show, where it is one of the accepted ones and goes with the name's ending.
     *
     * @throws Refusal empty, too large, or of another type
     */
    String typeOf(byte[] bytes, String name) {
        if (bytes.length == 0) {
            throw Refusal.unacceptable("/file", "文件是空的。", "The file is empty.");
        }
        if (bytes.length > maxSize.toBytes()) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "too-large",
                    new Text(
                            "文件过大，上限 " + maxSize.toMegabytes() + " MB。",
                            "The file is too large; at most " + maxSize.toMegabytes() + " MB."),
                    List.of());
        }
        var type = TIKA.detect(bytes, name);
        var magic = TIKA.detect(bytes);
        boolean zip = magic.equals("application/zip") || magic.equals("application/x-tika-ooxml");
        var endings = TYPES.get(type);
        if (endings == null
                || !(magic.equals(type) || zip && type.contains("openxml"))
                || !endings.contains(ending(name))) {
            throw new Refusal(
                    Refusal.Kind.UNSUPPORTED,
                    "unsupported-type",
                    new Text(
                            "只接受 PDF、PNG、JPEG、DOCX、XLSX，且内容须与扩展名一致。",
                            "Only PDF, PNG, JPEG, DOCX and XLSX are accepted, and the content must match the ending."),
                    List.of());
        }
        return type;
    }

    /** The file's name without path, control and format characters, or a plain one where nothing is left. */
    static String cleanName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?;]", "_").strip();
        if (clean.length() > LONGEST_NAME) {
            clean = clean.substring(clean.length() - LONGEST_NAME);
        }
        return clean.isEmpty() || clean.startsWith(".") ? "document" + clean : clean;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
