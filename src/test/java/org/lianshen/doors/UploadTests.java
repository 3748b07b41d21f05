package org.lianshen.doors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.desk.Concurrently;
import org.lianshen.desk.SampleFile;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that are not what they say, names that are more than names, and too much of either. */
@LianshenTest
class UploadTests {

    private static final byte[] PDF = SampleFile.pdf();
    private static final String TYPES = "[Content_Types].xml";
    private static final String WORD_TYPE = "<Types><Override"
            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
            + "</Types>";

    private static final String RELATION = "<Relationship"
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
            + " Target=\"word/document.xml\"/>";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    House house;
    String path;

    @BeforeEach
    void draft() {
        house = new House(port, catalogue);
        path = "/api/proposals/" + house.applicantDrafts("1.9", content -> {}) + "/documents";
    }

    @Test
    void realDocumentsAreTaken() throws IOException {
        sends("a.docx", docx()).expect(201);
        sends("b.docx", word("word/x.xml", "x")).expect(201);
        sends("a.xlsx", xlsx()).expect(201);
        sends("a.pdf", PDF).expect(201);
    }

    @Test
    @Attack(
            door = Door.FILES,
            tries = "Upload pages, programs, scripts, archives, and two things in one, under the name of a document",
            as = "applicant",
            meets = "415, nothing is kept")
    void whatIsNotWhatItsNameSays() throws IOException {
        var archive = zip(Map.of("x.txt", "x"));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("page.pdf", "<html><p>word</p></html>".getBytes(UTF_8));
        files.put("drawing.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8));
        files.put("script.jpg", "let one = 1".getBytes(UTF_8));
        files.put("program.pdf", "MZ\u0090\0\u0003".getBytes(ISO_8859_1));
        files.put("page.html", PDF);
        files.put("page.pdf.html", PDF);
        files.put("behind.pdf", joined("<p>word</p>".getBytes(UTF_8), PDF));
        files.put("both.pdf", joined(PDF, archive));
        files.put("archive.docx", archive);
        files.put("archive.xlsx", archive);
        files.put("sheet.docx", xlsx());
        files.put("text.xlsx", docx());
        files.put("both.docx", joined("#!/bin/sh\n".getBytes(UTF_8), docx()));
        files.put("cut.docx", java.util.Arrays.copyOf(docx(), docx().length / 2));
        files.forEach((name, bytes) ->
                assertThat(sends(name, bytes).status()).as(name).isEqualTo(415));
        expectKept(0);
    }

    @Test
    @Attack(
            door = Door.FILES,
            tries = "Upload a document with macros or controls, an encrypted one, one with a part named outside of it",
            as = "applicant",
            meets = "415, nothing is kept")
    void whatWouldHarmWhoOpensIt() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("macro.docx", word("word/vbaProject.bin", "x"));
        files.put("enabled.docx", word(WORD_TYPE + "macroEnabled", "word/x.xml", "x"));
        files.put("control.docx", word("word/activeX/activeX1.bin", "x"));
        files.put("outside.docx", word("../outside.txt", "x"));
        var encrypted = word("word/x.xml", "x");
        for (int at = 0; at < encrypted.length - 10; at++) {
            // the flag of every entry, in its own head and in the directory
            if (encrypted[at] == 'P'
                    && encrypted[at + 1] == 'K'
                    && (encrypted[at + 2] == 1 || encrypted[at + 2] == 3)) {
                encrypted[at + (encrypted[at + 2] == 1 ? 8 : 6)] |= 1;
            }
        }
        files.put("encrypted.docx", encrypted);
        files.forEach((name, bytes) ->
                assertThat(sends(name, bytes).status()).as(name).isEqualTo(415));
        expectKept(0);
    }

    @Test
    @Attack(
            door = Door.FILES,
            tries = "Upload under names with paths, line breaks, quotes, turned text, devices, dots only,"
                    + " thousands of letters",
            as = "applicant",
            meets = "201 under a harmless name, always served as an attachment in a sandbox")
    void namesThatAreMoreThanNames() {
        var names = List.of(
                "../folder/name.pdf",
                "C:\\folder\\name.pdf",
                "a%0d%0aX-Note: word.pdf",
                "turned\u202Efdp.word.pdf",
                "line\u2028break.pdf",
                "con.pdf",
                "NUL.pdf",
                "...pdf",
                "申报书（终稿）.pdf",
                "e\u0301te\u0301.pdf",
                "<b>word<b>.pdf",
                "n".repeat(300) + ".pdf");
        expectRefused(sends("名".repeat(3000) + ".pdf", PDF));
        for (var name : names) {
            var stored = sends(name, PDF);
            assertThat(stored.status()).as(name).isEqualTo(201);
            var kept = stored.json().get("name").asText();
            assertThat(kept)
                    .doesNotMatch("(?s).*[/\\\\<>\"%;:\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}].*")
                    .endsWith("pdf");
            assertThat(kept.length()).isLessThanOrEqualTo(210);
            assertThat(kept).doesNotMatch("(?i)(con|nul)\\..*").doesNotStartWith(".");
            var served = house.as("applicant1")
                    .get(path + "/" + stored.json().get("id").asText())
                    .expect(200);
            assertThat(served.header("Content-Disposition"))
                    .startsWith("attachment;")
                    .contains("filename*=UTF-8''");
            assertThat(served.header("Content-Security-Policy"))
                    .isEqualTo("sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
            assertThat(served.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(served.header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(served.response().headers().firstValue("X-Note")).isEmpty();
        }
    }

    @Test
    @Attack(
            door = Door.FILES,
            tries = "Upload more documents than a proposal may carry, all at the same moment",
            as = "applicant",
            meets = "40 are kept, 409 for the others; the same file twice is two documents")
    void moreThanAProposalCarries() throws InterruptedException {
        var statuses = Collections.synchronizedList(new ArrayList<Integer>());
        Concurrently.run(Stream.<Callable<?>>generate(
                        () -> () -> statuses.add(sends("same.pdf", PDF).status()))
                .limit(44)
                .toList());
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(40);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(4);
        expectKept(40);
    }

    @Test
    @Attack(
            door = Door.FILES,
            tries = "Upload more bytes than allowed, or to a proposal that is with the recommender or another's",
            as = "applicant",
            meets = "413, 409, 404; nothing is kept")
    void whereItDoesNotBelong() {
        house.as("applicant1")
                .upload(path, "other", "big.pdf", new byte[21 << 20])
                .expect(413);
        var number = house.applicantSubmits("1.9");
        house.as("applicant1")
                .upload("/api/proposals/" + number + "/documents", "other", "a.pdf", PDF)
                .expect(409);
        house.as("applicant2").upload(path, "other", "a.pdf", PDF).expect(404);
        house.as("officer").upload(path, "other", "a.pdf", PDF).expect(404);
        expectKept(0);
    }

    @Test
    @Attack(
            door = Door.FILES,
            tries = "Draft a title that a spreadsheet would compute, and have it in an agency's workbook",
            as = "applicant",
            meets = "it is text in the workbook, never a formula")
    void formulasInTitles() throws IOException {
        var number = house.applicantSubmits(
                "1.9",
                content -> ((ObjectNode) content.get("title")).put("zh", "=1+1").put("en", "@SUM(1+1)"));
        house.recommenderRecommends(number);
        var file = house.as("agency-nrf")
                .get("/api/agencies/nrf/reconciliation.xlsx?direction=1.9")
                .expect(200);
        assertThat(file.header("Content-Security-Policy"))
                .isEqualTo("sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(file.response().body()))) {
            workbook.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    // files

    private Answer sends(String name, byte[] bytes) {
        return house.as("applicant1").upload(path, "other", name, bytes);
    }

    /** Before anything of the file is read. */
    private static void expectRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(413);
    }

    private void expectKept(int count) {
        assertThat(house.as("applicant1").get(path).expect(200).json()).hasSize(count);
    }

    private static byte[] docx() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("申报书");
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] xlsx() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("预算");
            workbook.write(out);
        }
        return out.toByteArray();
    }

    /** A whole document, but for that part. */
    private static byte[] word(String part, String text) throws IOException {
        return word(WORD_TYPE, part, text);
    }

    private static byte[] word(String types, String part, String text) throws IOException {
        return zip(Map.of(TYPES, types, "_rels/.rels", RELATION, "word/document.xml", "<x/>", part, text));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
