package org.lianshen.proposal.blinding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/**
 * Writes a drawing anew, operator by operator (ISO 32000-2, annex A). Remarks, unknown operators and what they are
 * given are left out; what is drawn stays as it is. Saved states that are never restored are restored at its end.
 */
final class PdfDrawing {

    private static final Set<String> OPERATORS = Set.of(
            ("b B b* B* BDC BI BMC BT c cm CS cs d d0 d1 Do DP EMC ET f F f* G g gs h i j J K k l m M MP n q Q re RG"
                            + " rg ri s S sc SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"")
                    .split(" "));
    private static final Set<String> SHOW = Set.of("Tj", "TJ", "'", "\"");
    private static final Set<String> MARK = Set.of("BDC", "BMC", "DP", "MP");
    private static final Set<String> OF_INLINE_IMAGES = Set.of(
            "BPC",
            "BitsPerComponent",
            "CS",
            "ColorSpace",
            "D",
            "Decode",
            "DP",
            "DecodeParms",
            "F",
            "Filter",
            "H",
            "Height",
            "IM",
            "ImageMask",
            "Intent",
            "I",
            "Interpolate",
            "W",
            "Width",
            "L",
            "Length");

    private final PdfTags tags;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ContentStreamWriter writer = new ContentStreamWriter(out);
    private final Set<String> drawn = new HashSet<>();
    private int saved;
    private boolean inText;

    PdfDrawing(PdfTags tags) {
        this.tags = tags;
    }

    /** The same drawing. */
    byte[] of(byte[] content) throws IOException, Uncleanable {
        var parser = new PDFStreamParser(content);
        var operands = new ArrayList<COSBase>();
        for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                write(operator, operands);
                operands.clear();
            } else if (token instanceof COSBase operand) {
                operands.add(operand);
            }
        }
        parser.close();
        end();
        return out.toByteArray();
    }

    /** The names of the images and drawings that it puts on the page. */
    Set<String> drawn() {
        return drawn;
    }

    private void end() throws IOException {
        if (inText) {
            writer.writeTokens(Operator.getOperator("ET"));
        }
        for (; saved > 0; saved--) {
            writer.writeTokens(Operator.getOperator("Q"));
        }
    }

    private void write(Operator operator, List<COSBase> operands) throws IOException, Uncleanable {
        var name = operator.getName();
        if (!OPERATORS.contains(name) || name.equals("Q") && saved == 0) {
            return;
        }
        switch (name) {
            case "q" -> saved++;
            case "Q" -> saved--;
            case "BT" -> inText = true;
            case "ET" -> inText = false;
            case "BI" -> inlineImage(operator);
            case "Do" ->
                operands.stream()
                        .filter(COSName.class::isInstance)
                        .forEach(each -> drawn.add(((COSName) each).getName()));
            default -> {}
        }
        if (MARK.contains(name)) {
            mark(name, operands);
            return;
        }
        for (var operand : operands) {
            if (SHOW.contains(name) || !holdsText(operand)) {
                writer.writeToken(operand);
            }
        }
        writer.writeToken(operator);
    }

    private static boolean holdsText(COSBase operand) {
        return operand instanceof COSString || operand instanceof COSDictionary;
    }

    /** Layers are shown in any case here, and their names are nobody's business. */
    private void mark(String name, List<COSBase> operands) throws IOException {
        var tag = operands.isEmpty() || !(operands.get(0) instanceof COSName given)
                ? COSName.getPDFName("Span")
                : tags.standard(given.getName());
        writer.writeToken(tag);
        var isLayer = !operands.isEmpty() && COSName.OC.equals(operands.get(0));
        if (name.endsWith("DC") || name.equals("DP")) {
            var properties = operands.size() < 2 || isLayer ? new COSDictionary() : operands.get(1);
            writer.writeToken(properties instanceof COSDictionary inline ? plain(inline) : properties);
        }
        writer.writeToken(Operator.getOperator(name));
    }

    private static COSDictionary plain(COSDictionary properties) {
        var kept = new COSDictionary();
        for (var each : properties.entrySet()) {
            var value = each.getValue();
            var part = PdfPart.PROPERTY.under(each.getKey().getName());
            if (value instanceof COSString text
                    ? part == PdfPart.TEXT || part == PdfPart.SPOKEN && Spoken.isOwnWord(text.getString())
                    : part == PdfPart.PLAIN && !(value instanceof COSArray) && !holdsText(value)) {
                kept.setItem(each.getKey(), value);
            }
        }
        return kept;
    }

    private static void inlineImage(Operator image) throws Uncleanable {
        var parameters = image.getImageParameters();
        for (var key : List.copyOf(parameters.keySet())) {
            if (!OF_INLINE_IMAGES.contains(key.getName())) {
                parameters.removeItem(key);
            }
        }
        var filter = parameters.getDictionaryObject(COSName.F, COSName.FILTER);
        if (filter instanceof COSName name && name.getName().startsWith("DCT")) {
            image.setImageData(Jpeg.plain(image.getImageData(), false));
        }
    }
}
