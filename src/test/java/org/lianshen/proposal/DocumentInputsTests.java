package org.lianshen.proposal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.desk.SampleFile;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.file.DocumentRules;
import org.springframework.util.unit.DataSize;

/** Documents are opened, not sniffed; what is refused is told why. */
class DocumentInputsTests {

    private static final Path INPUTS = Path.of("src/test/resources/inputs");
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String RELATION =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                    + " Target=\"%s\"/></Relationships>";

    private final DocumentRules rules = new DocumentRules(DataSize.ofMegabytes(20), 100);

    @ParameterizedTest
    @CsvSource({
        "needs-password.pdf, 密码, password",
        "cut-off.pdf, 截断, cut off",
        "pdf-behind-bom.pdf, 字节顺序标记, byte order mark"
    })
    void theInputsAreRefusedWithTheReason(String file, String zh, String en) throws IOException {
        refused(Files.readAllBytes(INPUTS.resolve(file)), "a.pdf", zh, en);
    }

    @ParameterizedTest
    @ValueSource(strings = {"document2.docx", "lower-case-content-types.docx"})
    void theInputsAreTaken(String file) throws IOException {
        assertThat(rules.typeOf(Files.readAllBytes(INPUTS.resolve(file)), file)).isEqualTo(DOCX);
    }

    @Test
    void wholePdfsAreTaken() throws IOException {
        for (var pdf : new byte[][] {SampleFile.pdf(), page(null), page(null, "\n\n\n")}) {
            assertThat(rules.typeOf(pdf, "a.PDF")).isEqualTo("application/pdf");
        }
    }

    @Test
    void lockedPdfsAreRefused() throws IOException {
        refused(page("user"), "a.pdf", "密码", "password");
        refused(page(""), "a.pdf", "加密", "encrypted");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 40, 75, 90})
    void pdfsThatEndTooEarlyAreRefused(int percent) throws IOException {
        var whole = page(null);
        refused(Arrays.copyOf(whole, whole.length * percent / 100), "a.pdf", "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "\n", "HTTP/1.1 200 OK\r\n\r\n", " ", "<html>"})
    void whatStandsBeforeAPdfIsTold(String before) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(before.getBytes(UTF_8));
        bytes.write(SampleFile.pdf());
        refused(bytes.toByteArray(), "a.pdf", "前面", "before the PDF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.4\n%%EOF\n", "%PDF-1.7\nnothing at all\n%%EOF", "%PDF-\n%%EOF"})
    void whatOnlyBeginsLikeAPdfIsDamaged(String text) {
        refused(text.getBytes(ISO_8859_1), "a.pdf", "损坏", "damaged");
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, word/document.xml, [Content_Types].xml",
        "word/document2.xml, word/document2.xml, [Content_Types].xml",
        "/word/document.xml, word/document.xml, [Content_Types].xml",
        "word/document.xml, Word/Document.xml, [content_types].XML",
        "WORD/main.xml, word/main.xml, [CONTENT_TYPES].xml",
        "word/文档.xml, word/文档.xml, [Content_Types].xml"
    })
    void theMainPartIsTheOneThatThePackageNames(String target, String part, String types) throws IOException {
        assertThat(rules.typeOf(docx(target, part, types), "a.docx")).isEqualTo(DOCX);
    }

    @Test
    void aPackageWithoutItsMainPartIsNone() throws IOException {
        refused(docx("word/other.xml", "word/document.xml", "[Content_Types].xml"), "a.docx", "DOCX", "DOCX");
        refused(docx("xl/workbook.xml", "xl/workbook.xml", "[Content_Types].xml"), "a.docx", "DOCX", "DOCX");
    }

    private void refused(byte[] bytes, String name, String zh, String en) {
        var refusal = catchThrowableOfType(Refusal.class, () -> rules.typeOf(bytes, name));
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSUPPORTED);
        assertThat(refusal.text().zh()).contains(zh);
        assertThat(refusal.text().en()).contains(en);
    }

    /** One empty page; locked with that password, or only against changes where it is empty. */
    private static byte[] page(String password, String... behind) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(out);
        }
        for (var more : behind) {
            out.write(more.getBytes(UTF_8));
        }
        if (password == null) {
            Loader.loadPDF(out.toByteArray()).close();
        }
        return out.toByteArray();
    }

    private static byte[] docx(String target, String part, String types) throws IOException {
        var parts = Map.of(
                types,
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/"
                        + part + "\" ContentType=\"" + DOCX + ".main+xml\"/></Types>",
                "_rels/.rels",
                RELATION.formatted(target),
                part,
                "<w:document"
                        + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body/>"
                        + "</w:document>");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            for (var each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }
}
