package org.lianshen.proposal.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.lianshen.doors.Attack;
import org.lianshen.doors.Door;

/** How much a document may unpack to; tried with a low bound and a small document. */
class OfficeFileTests {

    private static final String MAIN = "wordprocessingml.document.main+xml";
    private static final Map<String, String> PARTS = Map.of(
            "[Content_Types].xml",
            "<Override ContentType=\"" + MAIN + "\"/>",
            "_rels/.rels",
            "<Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                    + " Target=\"word/document.xml\"/>",
            "word/document.xml",
            " ".repeat(1000));
    private static final long UNPACKED =
            PARTS.values().stream().mapToLong(String::length).sum();

    @Test
    @Attack(
            door = Door.FILES,
            tries = "Upload a document that unpacks to more than the bound",
            as = "applicant",
            meets = "no whole document (415), and nothing is unpacked past the bound")
    void whatUnpacksToMoreThanTheBound() throws IOException {
        var document = document();
        assertThat(document).hasSizeLessThan((int) UNPACKED);
        assertThat(OfficeFile.isWhole(document, "word/", MAIN, UNPACKED)).isTrue();
        assertThat(OfficeFile.isWhole(document, "word/", MAIN, UNPACKED - 1)).isFalse();
    }

    @Test
    void anOrdinaryDocumentIsFarFromTheBound() throws IOException {
        assertThat(OfficeFile.isWhole(document(), "word/", MAIN)).isTrue();
    }

    private static byte[] document() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            for (var part : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }
}
