package org.lianshen.proposal.blinding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocxCopyTests {

    private static final String STAMP = "2022-1-1.3-0001 \u00b7 for review only";

    @ParameterizedTest
    @EnumSource
    void nothingHiddenIsLeft(DocxPlaces place) throws Exception {
        var file = place.file();
        assertThat(HiddenText.isIn(file)).as("put there").isTrue();
        var copy = DocxCopy.of(file, STAMP);
        assertThat(HiddenText.isIn(copy)).as("left").isFalse();
        assertThat(text(copy)).contains(DocxSample.TEXT, STAMP);
    }

    @Test
    void whatIsSeenStays() throws Exception {
        var seen = new StringBuilder();
        for (var place : List.of(
                DocxPlaces.COMMENTS,
                DocxPlaces.INSERTED_BY,
                DocxPlaces.SET_OTHERWISE_BY,
                DocxPlaces.DELETED_ROWS,
                DocxPlaces.FIELDS_OF_PROGRAMS,
                DocxPlaces.LINKS_TO_ELSEWHERE,
                DocxPlaces.CONTROLS,
                DocxPlaces.TAGS,
                DocxPlaces.FIELD_TO_FILL_IN)) {
            seen.append(text(DocxCopy.of(place.file(), STAMP)));
        }
        assertThat(seen)
                .contains("Said", "Added", "Bold", "Row", "[1]", "here", "by mail", "Filled in", "tagged", "\u2612");
    }

    @Test
    void numbersOfPagesAreStillComputed() throws Exception {
        var copy = DocxCopy.of(
                new DocxSample()
                        .body("<w:p>" + DocxPlaces.field("PAGE", "1") + "</w:p>")
                        .file(),
                STAMP);
        assertThat(parts(copy).get("word/document.xml")).contains("fldChar", "PAGE");
    }

    @Test
    void theRestOfAParagraphWhoseEndIsGoneBeginsTheNext() throws Exception {
        var copy = DocxCopy.of(
                new DocxSample()
                        .body("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>one</w:t></w:r></w:p>"
                                + "<w:p><w:pPr><w:jc w:val='right'/></w:pPr><w:r><w:t> two</w:t></w:r></w:p>")
                        .file(),
                STAMP);
        assertThat(text(copy)).contains("one two");
    }

    @Test
    void everySectionHasTheStampOnItsFirstAndEvenPages() throws Exception {
        var plain = DocxCopy.of(new DocxSample().section("<w:titlePg/>").file(), STAMP);
        try (var document = new XWPFDocument(new ByteArrayInputStream(plain))) {
            var policy = document.getHeaderFooterPolicy();
            assertThat(List.of(policy.getDefaultHeader(), policy.getFirstPageHeader(), policy.getEvenPageHeader()))
                    .extracting(XWPFHeader::getText)
                    .allSatisfy(text -> assertThat(text).contains(STAMP));
        }
        var several = DocxCopy.of(
                new DocxSample()
                        .part("header", "hdr", DocxPlaces.text("Heading one"))
                        .part("header", "hdr", DocxPlaces.text("Heading two"))
                        .body("<w:p><w:pPr><w:sectPr><w:headerReference w:type='default' r:id='rId1'/></w:sectPr>"
                                + "</w:pPr></w:p>")
                        .section("<w:headerReference w:type='first' r:id='rId2'/><w:titlePg/>")
                        .file(),
                STAMP);
        try (var document = new XWPFDocument(new ByteArrayInputStream(several))) {
            assertThat(document.getHeaderList())
                    .hasSize(3)
                    .allSatisfy(header -> assertThat(header.getText()).containsOnlyOnce(STAMP));
            assertThat(document.getHeaderList())
                    .extracting(XWPFHeader::getText)
                    .anyMatch(text -> text.contains("Heading one"))
                    .anyMatch(text -> text.contains("Heading two"));
            var first = document.getDocument().getBody().getPArray(1).getPPr().getSectPr();
            assertThat(first.sizeOfHeaderReferenceArray()).isEqualTo(3);
        }
    }

    @Test
    void aPhotographStaysTurned() throws Exception {
        var copy = DocxCopy.of(DocxPlaces.CAMERA_DATA_OF_A_JPEG.file(), STAMP);
        assertThat(bytes(copy).values())
                .anySatisfy(part -> assertThat(Exif.turn(part, part.length > 40 ? 12 : 0, part.length))
                        .isEqualTo(6));
    }

    @Test
    void whatCannotBeCleanedIsRefusedWithThePlace() {
        var refusal = catchThrowableOfType(Uncleanable.class, () -> DocxCopy.of(HiddenText.odd(), STAMP));
        assertThat(refusal.text().en()).contains("/word/media/odd.xyz", "PNG or JPEG");
        assertThat(refusal.text().zh()).contains("/word/media/odd.xyz", "PNG");
    }

    @Test
    void theSameFileGivesTheSameCopy() throws Exception {
        var file = DocxPlaces.COMMENTS.file();
        assertThat(DocxCopy.of(file, STAMP)).isEqualTo(DocxCopy.of(file, STAMP));
    }

    private static String text(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        var all = new TreeMap<String, String>();
        bytes(file).forEach((name, bytes) -> all.put(name, new String(bytes, UTF_8)));
        return all;
    }

    private static Map<String, byte[]> bytes(byte[] file) throws IOException {
        var all = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName(), zip.readAllBytes());
            }
        }
        return all;
    }
}
