package org.lianshen.proposal.blinding;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.lianshen.proposal.blinding.HiddenText.NAME;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Where a PDF hides a name. */
enum PdfPlaces {
    INFORMATION(document -> {
        var information = document.getDocumentInformation();
        information.setAuthor(NAME);
        information.setTitle(NAME);
        information.setSubject(NAME);
        information.setKeywords(NAME);
        information.setCreator(NAME);
        information.setProducer(NAME);
        information.setCustomMetadataValue("Company", NAME);
    }),
    XMP_OF_THE_DOCUMENT(document -> document.getDocumentCatalog().setMetadata(xmp(document))),
    XMP_OF_A_PAGE(document -> document.getPage(0).setMetadata(xmp(document))),
    XMP_OF_AN_IMAGE(document -> image(document).setMetadata(xmp(document))),
    XMP_OF_A_FONT(document -> {
        var fonts = document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        var font = fonts.getCOSDictionary(fonts.keySet().iterator().next());
        font.setItem(COSName.METADATA, xmp(document).getCOSObject());
    }),
    IDENTITY_OF_THE_FILE(document -> {
        var both = new COSArray();
        both.add(new COSString(NAME.getBytes(UTF_8)));
        both.add(new COSString(NAME.getBytes(UTF_8)));
        document.getDocument().setDocumentID(both);
    }),
    DATA_OF_A_PROGRAM(document -> {
        for (var place : List.of(
                document.getPage(0).getCOSObject(),
                document.getDocumentCatalog().getCOSObject())) {
            var own = dictionary("Private", text());
            place.setItem("PieceInfo", dictionary("Adobe", dictionary("Private", own)));
        }
    }),
    A_KEY_OF_NO_STANDARD(document -> {
        document.getDocumentCatalog().getCOSObject().setItem("ABCD_Owner", text());
        document.getPage(0).getCOSObject().setItem("ABCD_Owner", text());
        document.getPage(0).getResources().getCOSObject().setItem("ABCD_Owner", dictionary("By", text()));
        document.getDocumentCatalog().getCOSObject().setItem("ABCD_Data", stream(document));
        document.getDocumentCatalog().getCOSObject().setItem(NAME, COSInteger.ONE);
    }),
    NAMES_OF_PLACES(document -> {
        var page = new COSArray();
        page.add(document.getPage(0).getCOSObject());
        page.add(COSName.getPDFName("Fit"));
        var names = new COSArray();
        names.add(text());
        names.add(page);
        document.getDocumentCatalog().getCOSObject().setItem("Names", dictionary("Dests", dictionary("Names", names)));
        annotation(document, "Link").setItem(COSName.DEST, text());
    }),
    REMARKS(document -> {
        for (var kind : List.of("Text", "Highlight", "StrikeOut", "Popup", "Caret")) {
            var remark = annotation(document, kind);
            remark.setItem(COSName.T, text());
            remark.setItem(COSName.CONTENTS, text());
            remark.setItem(COSName.RC, text());
        }
    }),
    AUTHOR_OF_A_DRAWN_REMARK(document -> {
        var line = annotation(document, "Square");
        line.setItem(COSName.T, text());
        line.setItem("Subj", text());
        line.setItem("NM", text());
    }),
    A_FORWARDED_FIELD(document -> {
        var form = dictionary("Fields", new COSArray());
        var field = annotation(document, "Widget");
        field.setItem(COSName.FT, COSName.TX);
        field.setItem(COSName.T, text());
        field.setItem("TU", text());
        field.setItem(COSName.DV, text());
        field.setInt(COSName.F, 2);
        field.setItem(COSName.V, text());
        form.getCOSArray(COSName.FIELDS).add(field);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
    }),
    A_SIGNATURE(document -> {
        var field = annotation(document, "Widget");
        field.setItem(COSName.FT, COSName.SIG);
        var signature = dictionary("Name", text());
        signature.setItem("Location", text());
        signature.setItem(COSName.CONTENTS, text());
        field.setItem(COSName.V, signature);
        field.setItem(COSName.AP, dictionary("N", stream(document)));
        document.getDocumentCatalog().getCOSObject().setItem("Perms", dictionary("DocMDP", signature));
    }),
    LINKS_TO_ELSEWHERE(document -> {
        var mail = new COSDictionary();
        mail.setItem(COSName.S, COSName.URI);
        mail.setItem(COSName.URI, new COSString("mailto:Qwertzhang@example.org"));
        annotation(document, "Link").setItem(COSName.A, mail);
        var file = new COSDictionary();
        file.setItem(COSName.S, COSName.getPDFName("GoToR"));
        file.setItem(COSName.F, text());
        annotation(document, "Link").setItem(COSName.A, file);
    }),
    NAMES_OF_LAYERS(document -> {
        var layer = dictionary("Name", text());
        layer.setItem(COSName.TYPE, COSName.OCG);
        var layers = new COSArray();
        layers.add(layer);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, dictionary("OCGs", layers));
        document.getPage(0).getResources().getCOSObject().setItem("Properties", dictionary("MC0", layer));
        draw(document, "/OC /MC0 BDC 0 0 5 5 re f EMC");
    }),
    A_REMARK_IN_THE_DRAWING(document -> draw(document, "% " + NAME + "\n0 0 5 5 re f")),
    AN_UNKNOWN_OPERATOR(document -> draw(document, "BX (" + NAME + ") Qwertzhang EX")),
    PROPERTIES_OF_MARKED_CONTENT(
            document -> draw(document, "/Qwertzhang << /MCID 0 /Owner (Qwertzhang) >> BDC 0 0 5 5 re f EMC")),
    A_PICTURE_THAT_IS_NOT_DRAWN(document -> {
        var left = new PDFormXObject(document);
        left.setBBox(new PDRectangle(10, 10));
        left.setResources(new PDResources());
        write(left.getCOSObject(), "BT (" + NAME + ") Tj ET");
        document.getPage(0).getResources().add(left);
    }),
    DATA_OF_A_DRAWING(document -> {
        var form = drawn(document);
        form.setItem("LastModified", text());
        form.setItem("PieceInfo", dictionary("Word", text()));
        form.setItem(COSName.METADATA, xmp(document).getCOSObject());
        form.setItem("OPI", dictionary("2.0", dictionary("F", text())));
    }),
    CAMERA_DATA_OF_A_JPEG(document -> {
        var bytes = PicturePlaces.jpeg();
        var picture = JPEGFactory.createFromByteArray(document, bytes);
        show(document, picture);
    }),
    PREVIEW_OF_A_PAGE(document -> document.getPage(0).getCOSObject().setItem("Thumb", stream(document))),
    THE_STRUCTURE(document -> {
        var element = dictionary("S", COSName.getPDFName("Qwertzhang"));
        element.setItem(COSName.P, dictionary("Type", COSName.getPDFName("StructTreeRoot")));
        element.setItem(COSName.T, text());
        element.setItem(COSName.ALT, new COSString("C:\\Users\\Qwertzhang\\figure.png"));
        element.setItem("ID", text());
        element.setItem(COSName.A, dictionary("P", text()));
        var root = dictionary("K", element);
        root.setItem(COSName.ROLE_MAP, dictionary("Qwertzhang", COSName.P));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
    }),
    LABELS_OF_PAGES(document -> {
        var numbers = new COSArray();
        numbers.add(COSInteger.ZERO);
        numbers.add(dictionary("P", text()));
        document.getDocumentCatalog().getCOSObject().setItem("PageLabels", dictionary("Nums", numbers));
    }),
    PROFILES_AND_EXTENSIONS(document -> {
        var profile = dictionary("Info", text());
        profile.setItem("DestOutputProfile", stream(document));
        var profiles = new COSArray();
        profiles.add(profile);
        document.getDocumentCatalog().getCOSObject().setItem("OutputIntents", profiles);
        document.getDocumentCatalog().getCOSObject().setItem("Extensions", dictionary("ABCD", text()));
        document.getDocumentCatalog().getCOSObject().setItem("Threads", dictionary("I", text()));
    });

    /** What is done to a document of one page. */
    interface Hiding {
        void in(PDDocument document) throws IOException;
    }

    private final Hiding hiding;

    PdfPlaces(Hiding hiding) {
        this.hiding = hiding;
    }

    /** A file with the name at this place. */
    byte[] file() throws IOException {
        return file(hiding);
    }

    /** A page with a line of text, to which something is done. */
    static byte[] file(Hiding hiding) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            line(document, page, "What is planned stays as it is.");
            hiding.in(document);
            return bytes(document);
        }
    }

    static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    static void line(PDDocument document, PDPage page, String text) throws IOException {
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(60, 400);
            content.showText(text);
            content.endText();
        }
    }

    private static COSString text() {
        return new COSString(NAME);
    }

    private static COSDictionary dictionary(String key, COSBase value) {
        var made = new COSDictionary();
        made.setItem(key, value);
        return made;
    }

    private static PDMetadata xmp(PDDocument document) throws IOException {
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(("<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + NAME + "</x:xmpmeta>").getBytes(UTF_8));
        return metadata;
    }

    private static COSStream stream(PDDocument document) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(NAME.getBytes(UTF_16BE));
        }
        return stream;
    }

    private static COSDictionary annotation(PDDocument document, String kind) {
        var annotation = dictionary("Subtype", COSName.getPDFName(kind));
        annotation.setItem(COSName.RECT, new PDRectangle(10, 10, 50, 20).getCOSArray());
        var page = document.getPage(0).getCOSObject();
        if (!page.containsKey(COSName.ANNOTS)) {
            page.setItem(COSName.ANNOTS, new COSArray());
        }
        page.getCOSArray(COSName.ANNOTS).add(annotation);
        return annotation;
    }

    private static void write(COSStream stream, String content) throws IOException {
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(UTF_8));
        }
    }

    private static void draw(PDDocument document, String content) throws IOException {
        var stream = document.getDocument().createCOSStream();
        write(stream, content);
        var page = document.getPage(0).getCOSObject();
        var all = new COSArray();
        var first = page.getDictionaryObject(COSName.CONTENTS);
        if (first instanceof COSArray several) {
            several.forEach(all::add);
        } else {
            all.add(first);
        }
        all.add(stream);
        page.setItem(COSName.CONTENTS, all);
    }

    private static COSStream drawn(PDDocument document) throws IOException {
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(10, 10));
        form.setResources(new PDResources());
        write(form.getCOSObject(), "0 0 5 5 re f");
        var name = document.getPage(0).getResources().add(form);
        draw(document, "/" + name.getName() + " Do");
        return form.getCOSObject();
    }

    private static PDImageXObject image(PDDocument document) throws IOException {
        var image = LosslessFactory.createFromImage(document, PicturePlaces.pixels());
        show(document, image);
        return image;
    }

    private static void show(PDDocument document, PDImageXObject image) throws IOException {
        try (var content = new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true)) {
            content.drawImage(image, 100, 100);
        }
    }
}
