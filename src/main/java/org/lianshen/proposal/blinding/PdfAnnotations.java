package org.lianshen.proposal.blinding;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * What lies on the pages: links within the document stay, what is filled in or drawn becomes part of the page, remarks
 * and marks of a revision are left out.
 */
final class PdfAnnotations {

    /** Remarks, marks of a revision, and what carries other files. */
    private static final Set<String> REMARKS = Set.of(
            "Text",
            "Popup",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Caret",
            "FileAttachment",
            "Sound",
            "Movie",
            "Screen",
            "3D",
            "RichMedia",
            "PrinterMark",
            "TrapNet",
            "Projection");

    private final PDDocument document;
    private final PdfDestinations destinations;
    private final Set<COSBase> links;
    private int count;

    PdfAnnotations(PDDocument document, PdfDestinations destinations, Set<COSBase> links) {
        this.document = document;
        this.destinations = destinations;
        this.links = links;
    }

    /**
     * Takes the annotations off a page.
     *
     * @param resources of the page, which what is drawn is added to
     * @param number the page's, from 1
     * @return what is drawn in their place
     */
    String flatten(PDPage page, COSDictionary resources, int number) throws IOException, Uncleanable {
        var drawn = new StringBuilder();
        var stay = new COSArray();
        var all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int at = 0; all != null && at < all.size(); at++) {
            if (all.getObject(at) instanceof COSDictionary annotation) {
                var kind = annotation.getNameAsString(COSName.SUBTYPE, "");
                if (kind.equals("Redact")) {
                    throw new Uncleanable(Text.of("proposal.blinding.redaction-not-applied", number));
                }
                if (kind.equals("Link")) {
                    keep(annotation, stay);
                } else if (!REMARKS.contains(kind) && !isHidden(annotation) && !isSignature(annotation)) {
                    drawn.append(draw(annotation, page, resources, number));
                }
            }
        }
        page.getCOSObject().setItem(COSName.ANNOTS, stay.size() == 0 ? null : stay);
        return drawn.toString();
    }

    private void keep(COSDictionary link, COSArray stay) throws IOException {
        var destination = destinations.of(link);
        if (destination != null) {
            link.setItem(COSName.DEST, destination);
            links.add(link);
            stay.add(link);
        }
    }

    private static boolean isHidden(COSDictionary annotation) {
        int flags = annotation.getInt(COSName.F, 0);
        return (flags & 2) != 0 || (flags & 32) != 0;
    }

    private static boolean isSignature(COSDictionary annotation) {
        var field = annotation;
        for (int up = 0; up < 20 && field != null; up++) {
            if (field.containsKey(COSName.FT)) {
                return "Sig".equals(field.getNameAsString(COSName.FT));
            }
            field = field.getCOSDictionary(COSName.PARENT);
        }
        return false;
    }

    private String draw(COSDictionary raw, PDPage page, COSDictionary resources, int number)
            throws IOException, Uncleanable {
        var appearance = appearance(raw);
        var place = raw.getCOSArray(COSName.RECT);
        if (appearance == null || place == null || place.size() < 4) {
            if (isFilledIn(raw)) {
                throw new Uncleanable(Text.of("proposal.blinding.field-not-drawn", number));
            }
            return "";
        }
        var placed = placed(appearance, new PDRectangle(place));
        if (placed == null) {
            return "";
        }
        var stream = appearance.getCOSObject();
        stream.setItem(COSName.SUBTYPE, COSName.FORM);
        if (!stream.containsKey(COSName.RESOURCES)) {
            stream.setItem(COSName.RESOURCES, new COSDictionary());
        }
        var name = "LianshenDrawn" + ++count;
        PdfResources.add(resources, COSName.XOBJECT, name, stream);
        return "q " + PdfNumbers.matrix(placed) + " cm /" + name + " Do Q\n";
    }

    /** How it looks now; made where the file leaves that to the reader. */
    private @Nullable PDAppearanceStream appearance(COSDictionary raw) throws IOException {
        var annotation = PDAnnotation.createAnnotation(raw);
        var present = annotation.getNormalAppearanceStream();
        if (present == null && raw.getCOSDictionary(COSName.AP) == null && !isWidget(raw)) {
            annotation.constructAppearances(document);
            return annotation.getNormalAppearanceStream();
        }
        return present;
    }

    private static boolean isWidget(COSDictionary annotation) {
        return "Widget".equals(annotation.getNameAsString(COSName.SUBTYPE));
    }

    /** Whether a field holds a text, of which nothing tells how it looks. */
    private static boolean isFilledIn(COSDictionary raw) {
        var field = raw;
        for (int up = 0; up < 20 && field != null && isWidget(raw); up++) {
            if (field.containsKey(COSName.V)) {
                var value = field.getString(COSName.V);
                return value != null && !value.isBlank();
            }
            field = field.getCOSDictionary(COSName.PARENT);
        }
        return false;
    }

    /** Where the drawing's box comes to lie (ISO 32000-2, 12.5.5, algorithm 8); null where it has no extent. */
    private static @Nullable AffineTransform placed(PDAppearanceStream appearance, PDRectangle place) {
        var box = appearance.getBBox();
        if (box == null) {
            return null;
        }
        var turned = box.transform(appearance.getMatrix()).getBounds2D();
        if (turned.getWidth() <= 0 || turned.getHeight() <= 0) {
            return null;
        }
        double across = place.getWidth() / turned.getWidth();
        double up = place.getHeight() / turned.getHeight();
        return new AffineTransform(
                across,
                0,
                0,
                up,
                place.getLowerLeftX() - turned.getX() * across,
                place.getLowerLeftY() - turned.getY() * up);
    }
}
