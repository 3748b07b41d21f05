package org.lianshen.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lianshen.doors.Attack;
import org.lianshen.doors.Door;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.file.DocumentRules;
import org.springframework.util.unit.DataSize;

/**
 * Files that would do something by themselves when they are opened, and images that show nothing. All harmless in
 * content.
 */
class ActiveDocumentsTests {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final DocumentRules rules = new DocumentRules(DataSize.ofMegabytes(20), 100);

    @Test
    @Attack(
            door = Door.FILES,
            tries = "Upload a PDF that runs a script, starts a program, or carries another file",
            as = "applicant",
            meets = "415 with the reason; links and jumps within a document are taken")
    void activePdfs() {
        refused(
                pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("1"))),
                "脚本",
                "script");
        refused(pdf(document -> link(document).setAction(new PDActionJavaScript("1"))), "脚本", "script");
        refused(pdf(document -> link(document).setAction(new PDActionLaunch())), "启动", "start a program");
        refused(pdf(ActiveDocumentsTests::embed), "内嵌", "embedded");
        var harmless = pdf(document -> {
            var web = new PDActionURI();
            web.setURI("https://example.org");
            link(document).setAction(web);
            document.getDocumentCatalog().setOpenAction(new PDActionGoTo());
        });
        assertThat(rules.typeOf(harmless, "a.pdf")).isEqualTo("application/pdf");
    }

    @Test
    @Attack(
            door = Door.FILES,
            tries = "Upload a document with an OLE object, an embedded program, or a template or content from"
                    + " elsewhere",
            as = "applicant",
            meets = "415 with the reason; hyperlinks, the data of a chart and a template on one's own disk are taken")
    void activeDocuments() {
        refused(docx("word/embeddings/oleObject1.bin", "x"), "OLE", "OLE");
        refused(docx("word/_rels/document.xml.rels", relation("oleObject", "embeddings/a.xlsx", "")), "OLE", "OLE");
        refused(docx("word/_rels/document.xml.rels", relation("package", "embeddings/a.xlsx", "")), "OLE", "OLE");
        refused(docx("word/media/note.exe", "x"), "程序", "program");
        for (var kind : new String[] {"attachedTemplate", "image", "frame", "subDocument"}) {
            var remote = relation(kind, "https://example.org/a", " TargetMode='External'");
            refused(docx("word/_rels/settings.xml.rels", remote), "别处", "elsewhere");
        }
        taken(docx(
                "word/_rels/document.xml.rels",
                relation("hyperlink", "https://example.org", " TargetMode='External'")));
        taken(docx("word/charts/_rels/chart1.xml.rels", relation("package", "../embeddings/a.xlsx", "")));
        taken(docx(
                "word/_rels/settings.xml.rels",
                relation("attachedTemplate", "file:///C:\\Users\\a\\own.dotx", " TargetMode='External'")));
    }

    @Test
    @Timeout(60)
    @Attack(
            door = Door.FILES,
            tries = "Upload an image that does not decode, is cut off, or has more than 100 megapixels in a few bytes",
            as = "applicant",
            meets = "415 with the reason; of one that is too large not a pixel is decoded")
    void imagesThatShowNothing() {
        for (var format : new String[] {"png", "jpg"}) {
            var whole = image(format);
            assertThat(rules.typeOf(whole, "a." + format)).startsWith("image/");
            refused(Arrays.copyOf(whole, whole.length / 2), "a." + format, "损坏", "damaged");
        }
        refused(claiming(20_000, 5_001), "a.png", "1 亿", "100 megapixels");
        refused(claiming(20_000, 5_000), "a.png", "损坏", "damaged");
    }

    private void taken(byte[] bytes) {
        assertThat(rules.typeOf(bytes, "a.docx")).isEqualTo(TYPE);
    }

    private void refused(byte[] bytes, String zh, String en) {
        refused(bytes, bytes[0] == '%' ? "a.pdf" : "a.docx", zh, en);
    }

    private void refused(byte[] bytes, String name, String zh, String en) {
        var refusal = catchThrowableOfType(Refusal.class, () -> rules.typeOf(bytes, name));
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSUPPORTED);
        assertThat(refusal.text().zh()).contains(zh);
        assertThat(refusal.text().en()).contains(en);
    }

    // files

    private interface Change {
        void of(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.of(document);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static PDAnnotationLink link(PDDocument document) throws IOException {
        var link = new PDAnnotationLink();
        document.getPage(0).getAnnotations().add(link);
        return link;
    }

    private static void embed(PDDocument document) throws IOException {
        var file = new PDComplexFileSpecification(new COSDictionary());
        file.setFile("note.txt");
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream("note".getBytes(UTF_8))));
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("note.txt", file));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    private static String relation(String kind, String target, String mode) {
        return "<Relationships"
                + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r' Type='"
                + RELATIONS + kind + "' Target='" + target + "'" + mode + "/></Relationships>";
    }

    private static byte[] docx(String part, String text) {
        var main = relation("officeDocument", "word/document.xml", "").replace('\'', '"');
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            for (var each : Map.of(
                            "[Content_Types].xml",
                            "<Types><Override ContentType=\"" + TYPE + ".main+xml\"/></Types>",
                            "_rels/.rels",
                            main,
                            "word/document.xml",
                            "<w/>",
                            part,
                            text)
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] image(String format) {
        var image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        var dice = new Random(7);
        for (int at = 0; at < 300 * 200; at++) {
            image.setRGB(at % 300, at / 300, dice.nextInt(0xFFFFFF));
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PNG whose head claims that size, with the pixels of a small one. */
    private static byte[] claiming(int width, int height) {
        var png = ByteBuffer.wrap(image("png"));
        png.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png.array(), 12, 17);
        return png.putInt(29, (int) sum.getValue()).array();
    }
}
