package org.lianshen.doors.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A planted word is found wherever it hides; a test that looks for words is worth what it finds. */
class CanaryDetectorTests {

    private static final String CHINESE = "翀翯";
    private static final String ENGLISH = "chong7";
    private static final Set<String> BOTH = Set.of(CHINESE, ENGLISH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例翀翯大学, Chong7 University",
                "{\"zh\":\"\\u7fc0\\u7fef\",\"en\":\"\\u0043hong7\"}",
                "{\"zh\":\"\\u7FC0\\u7FEF\",\"inner\":\"{\\\"en\\\":\\\"CHONG7\\\"}\"}",
                "<b>&#32704;&#x7fef;</b> &#x43;hong7",
                "<b>&#x7fc0;&#32751;</b> c<i>hong7</i>",
                "/proposals?q=%E7%BF%80%E7%BF%AF&other=%43hong7",
                "filename*=UTF-8''%e7%bf%80%e7%bf%af-chong7.pdf",
                "filename=\"=?UTF-8?Q?=E7=BF=80=E7=BF=AF_chong7?=\"",
                "/login?next=%2Fproposals%3Fq%3D%25E7%25BF%2580%25E7%25BF%25AF%2BChong7"
            })
    void aWordInAText(String text) {
        assertThat(in(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(BOTH);
        assertThat(CanaryDetector.found(Map.of("Content-Disposition", List.of(text)), new byte[0], BOTH, List.of()))
                .isEqualTo(BOTH);
    }

    @Test
    void aWordInAHeaderThatIsReadAsLatin() {
        var header = new String("翀翯".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(CanaryDetector.found(Map.of("X-Name", List.of(header)), new byte[0], BOTH, List.of()))
                .containsExactly(CHINESE);
    }

    @Test
    void whatIsAllowedIsAllowedAsAWholeOnly() {
        var allowed = List.of("示例大学翀翯", "Chong7 University");
        assertThat(CanaryDetector.found(Map.of(), bytes("示例大学翀翯, Chong7 University"), BOTH, allowed))
                .isEmpty();
        assertThat(CanaryDetector.found(Map.of(), bytes("负责人翀翯, Chong7 University"), BOTH, allowed))
                .containsExactly(CHINESE);
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        assertThat(in(bytes("100% of it & more <b>\\u00e9</b>"))).isEmpty();
    }

    @Test
    void aWordInAnArchiveInAnArchive() throws IOException {
        assertThat(in(zip("a.txt", zip("b.xml", bytes("<a>示例<b>翀翯</b></a> Chong7")))))
                .isEqualTo(BOTH);
        assertThat(in(zip("示例翀翯.txt", bytes("Chong7")))).isEqualTo(BOTH);
    }

    @Test
    void aWordInAWorkbook() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("made up").createRow(0).createCell(0).setCellValue("示例翀翯大学");
            workbook.getProperties().getCoreProperties().setCreator("Chong7");
            assertThat(in(Written.by(workbook::write))).isEqualTo(BOTH);
        }
    }

    @Test
    void aWordInADocument() throws IOException {
        try (var document = new XWPFDocument()) {
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("示例翀翯大学, Cho");
            paragraph.createRun().setText("ng7 University");
            assertThat(in(Written.by(document::write))).isEqualTo(BOTH);
        }
    }

    @Test
    void aWordInTheTitleOfAPdf() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentInformation().setAuthor("负责人翀翯");
            pdf.getDocumentInformation().setTitle("Chong7 University");
            assertThat(in(Written.by(pdf::save))).isEqualTo(BOTH);
        }
    }

    @Test
    void aWordInTheXmpOfAPdf() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var xmp = new PDMetadata(pdf);
            try (var stream = xmp.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
                stream.write(bytes("<x:xmpmeta>示例&#x7fc0;&#32751;, Chong7</x:xmpmeta>"));
            }
            pdf.getDocumentCatalog().setMetadata(xmp);
            assertThat(in(Written.by(pdf::save))).isEqualTo(BOTH);
        }
    }

    @Test
    void aWordOnThePageOfAPdfAndInWhatIsLeftBehind() throws IOException {
        var body = Written.by(out -> {
            try (var pdf = new PDDocument()) {
                var page = new PDPage();
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.showText("Cho");
                    content.showText("ng7");
                    content.endText();
                }
                pdf.save(out);
            }
        });
        assertThat(in(body)).containsExactly(ENGLISH);
        var left = new ByteArrayOutputStream();
        left.write(body);
        left.write(bytes("\n99 0 obj<</Length 9>>\nstream\n"));
        try (var deflated = new java.util.zip.DeflaterOutputStream(left)) {
            deflated.write(bytes("示例翀翯"));
        }
        assertThat(in(left.toByteArray())).isEqualTo(BOTH);
    }

    @Test
    void aWordInBytesOfAnyEncoding() {
        for (var encoding : List.of("UTF-16BE", "UTF-16LE", "GB18030", "UTF-8")) {
            for (var begin : List.of("\0", "\0\0")) {
                var bytes = (begin + "示例翀翯, Chong7").getBytes(Charset.forName(encoding));
                assertThat(in(bytes)).as(encoding).isEqualTo(BOTH);
            }
        }
    }

    private static Set<String> in(byte[] body) {
        return CanaryDetector.found(Map.of(), body, BOTH, List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        return Written.by(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes);
            }
        });
    }
}
