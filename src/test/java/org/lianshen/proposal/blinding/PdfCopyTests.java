package org.lianshen.proposal.blinding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.proposal.blinding.PdfPlaces.Hiding;

class PdfCopyTests {

    private static final String STAMP = "2022-1-1.3-0001 \u00b7 for review only";
    private static final String TEXT = "What is planned stays as it is.";

    @ParameterizedTest
    @EnumSource
    void nothingHiddenIsLeft(PdfPlaces place) throws Exception {
        var file = place.file();
        assertThat(HiddenText.isIn(file)).as("put there").isTrue();
        var copy = PdfCopy.of(file, STAMP);
        assertThat(HiddenText.isIn(copy)).as("left").isFalse();
        assertThat(text(copy)).contains(TEXT, STAMP);
    }

    @Test
    void whatStoodThereBeforeAnIncrementalSaveIsGone() throws Exception {
        var first = PdfPlaces.file(document -> document.getDocumentInformation().setAuthor(HiddenText.NAME));
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(first)) {
            document.getDocumentInformation().setAuthor("Nobody");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        assertThat(new String(out.toByteArray(), ISO_8859_1).split("%%EOF", -1)).hasSizeGreaterThan(2);
        var copy = PdfCopy.of(out.toByteArray(), STAMP);
        assertThat(HiddenText.isIn(copy)).isFalse();
        assertThat(new String(copy, ISO_8859_1).split("%%EOF", -1)).hasSize(2);
    }

    @Test
    void whatStandsBehindTheEndIsGone() throws Exception {
        var out = new ByteArrayOutputStream();
        out.writeBytes(PdfPlaces.file(document -> {}));
        out.writeBytes("% Qwertzhang\n".getBytes(US_ASCII));
        assertThat(HiddenText.isIn(PdfCopy.of(out.toByteArray(), STAMP))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "595, 842, 0, 0, 0, 595, 842",
        "595, 842, 90, 0, 0, 595, 842",
        "595, 842, 180, 0, 0, 595, 842",
        "595, 842, 270, 0, 0, 595, 842",
        "842, 595, 0, 100, 50, 600, 400",
        "595, 842, 90, 100, 50, 400, 300",
        "595, 842, 180, 100, 50, 400, 300",
        "595, 842, 270, 100, 50, 400, 300",
        "595, 842, -90, -50, -50, 400, 300",
        "100, 60, 0, 0, 0, 100, 60",
        "14400, 14400, 0, 0, 0, 14400, 14400"
    })
    void theStampIsReadAtTheUpperEdge(
            float width, float height, int turn, float x, float y, float cropWidth, float cropHeight) throws Exception {
        byte[] file;
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(width, height));
            page.setCropBox(new PDRectangle(x, y, cropWidth, cropHeight));
            page.setRotation(turn);
            document.addPage(page);
            file = PdfPlaces.bytes(document);
        }
        try (var copy = Loader.loadPDF(PdfCopy.of(file, STAMP))) {
            var page = copy.getPage(0);
            boolean lies = Math.floorMod(turn, 180) != 0;
            var box = page.getCropBox();
            var upper = new PDFTextStripperByArea();
            upper.addRegion("upper", new Rectangle2D.Float(0, 0, lies ? box.getHeight() : box.getWidth(), 16));
            upper.extractRegions(page);
            assertThat(upper.getTextForRegion("upper").strip()).isEqualTo(STAMP);
            assertThat(upper.getTextForRegion("upper").lines()).hasSize(1);
        }
    }

    @Test
    void everyPageHasItsStampAndLooksAsBefore() throws Exception {
        byte[] file;
        try (var document = new PDDocument()) {
            for (int page = 0; page < 3; page++) {
                document.addPage(new PDPage());
                PdfPlaces.line(document, document.getPage(page), "Page " + page);
            }
            file = PdfPlaces.bytes(document);
        }
        var copy = PdfCopy.of(file, STAMP);
        try (var before = Loader.loadPDF(file);
                var after = Loader.loadPDF(copy)) {
            assertThat(after.getNumberOfPages()).isEqualTo(3);
            for (int page = 0; page < 3; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page + 1);
                stripper.setEndPage(page + 1);
                assertThat(stripper.getText(after).strip().lines()).containsExactlyInAnyOrder(STAMP, "Page " + page);
                var drawn = new PDFRenderer(before).renderImage(page);
                var again = new PDFRenderer(after).renderImage(page);
                for (int y = 20; y < drawn.getHeight(); y++) {
                    for (int x = 0; x < drawn.getWidth(); x++) {
                        assertThat(again.getRGB(x, y)).isEqualTo(drawn.getRGB(x, y));
                    }
                }
            }
        }
    }

    @Test
    void aStateThatIsLeftOpenDoesNotMoveTheStamp() throws Exception {
        var file = PdfPlaces.file(document -> {
            var stream = document.getDocument().createCOSStream();
            try (var out = stream.createOutputStream()) {
                out.write("q 0.1 0 0 0.1 500 0 cm q Q Q Q Q q 3 Tr BT 7 0 0 7 0 0 Tm".getBytes(US_ASCII));
            }
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
        });
        try (var copy = Loader.loadPDF(PdfCopy.of(file, STAMP))) {
            var upper = new PDFTextStripperByArea();
            upper.addRegion("upper", new Rectangle2D.Float(0, 0, 595, 16));
            upper.extractRegions(copy.getPage(0));
            assertThat(upper.getTextForRegion("upper").strip()).isEqualTo(STAMP);
        }
    }

    @Test
    void linksWithinTheDocumentAndTheOutlinesStillLead() throws Exception {
        var file = PdfPlaces.file(document -> {
            document.addPage(new PDPage());
            var outline = new PDDocumentOutline();
            var item = new PDOutlineItem();
            item.setTitle("Aims");
            item.setDestination(document.getPage(1));
            outline.addLast(item);
            document.getDocumentCatalog().setDocumentOutline(outline);
        });
        try (var copy = Loader.loadPDF(PdfCopy.of(file, STAMP))) {
            var item = copy.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(item.getTitle()).isEqualTo("Aims");
            assertThat(item.findDestinationPage(copy).getCOSObject())
                    .isSameAs(copy.getPage(1).getCOSObject());
        }
    }

    @Test
    void whatIsDrawnOnAPageBecomesPartOfIt() throws Exception {
        var file = PdfPlaces.file(document -> {
            var text = new PDAnnotationFreeText();
            text.setRectangle(new PDRectangle(100, 100, 200, 40));
            text.setContents("Added by typewriter");
            text.setDefaultAppearance("/Helv 12 Tf 0 g");
            text.setTitlePopup(HiddenText.NAME);
            document.getPage(0).getAnnotations().add(text);
        });
        var copy = PdfCopy.of(file, STAMP);
        assertThat(text(copy)).contains("Added by typewriter");
        assertThat(HiddenText.isIn(copy)).isFalse();
        try (var document = Loader.loadPDF(copy)) {
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
        }
    }

    @Test
    void theSameFileGivesTheSameCopy() throws Exception {
        var file = PdfPlaces.INFORMATION.file();
        assertThat(PdfCopy.of(file, STAMP)).isEqualTo(PdfCopy.of(file, STAMP));
    }

    @Test
    void whatCannotBeCleanedIsRefusedWithTheReason() throws IOException {
        refused(PdfCopyTests::redaction, "\u7b2c 1 \u9875", "On page 1 a passage is marked to be blacked out");
        refused(PdfCopyTests::hiddenLayer, "\u9690\u85cf\u56fe\u5c42", "layers that are switched off");
        refused(
                document -> document.getDocumentCatalog().getCOSObject().setBoolean("NeedsRendering", true),
                "XFA",
                "only when it is opened");
        refused(PdfCopyTests::fieldThatIsNotDrawn, "\u8868\u5355\u57df", "A form field on page 1 is filled in");
        refused(PdfCopyTests::locked, "\u52a0\u5bc6", "encrypted");
    }

    private static void refused(Hiding change, String zh, String en) throws IOException {
        var file = PdfPlaces.file(change);
        var refusal = catchThrowableOfType(Uncleanable.class, () -> PdfCopy.of(file, STAMP));
        assertThat(refusal).as(en).isNotNull();
        assertThat(refusal.text().zh()).contains(zh);
        assertThat(refusal.text().en()).contains(en);
    }

    private static void redaction(PDDocument document) {
        annotation(document, "Redact");
    }

    private static void fieldThatIsNotDrawn(PDDocument document) {
        var field = annotation(document, "Widget");
        field.setItem(COSName.FT, COSName.TX);
        field.setItem(COSName.V, new COSString("42"));
    }

    private static void locked(PDDocument document) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
    }

    private static COSDictionary annotation(PDDocument document, String kind) {
        var annotation = new COSDictionary();
        annotation.setItem(COSName.SUBTYPE, COSName.getPDFName(kind));
        var all = new COSArray();
        all.add(annotation);
        document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, all);
        return annotation;
    }

    private static void hiddenLayer(PDDocument document) {
        var layer = new COSDictionary();
        layer.setItem(COSName.TYPE, COSName.OCG);
        var off = new COSArray();
        off.add(layer);
        var usual = new COSDictionary();
        usual.setItem(COSName.OFF, off);
        var layers = new COSDictionary();
        layers.setItem(COSName.D, usual);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, layers);
    }

    private static String text(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
