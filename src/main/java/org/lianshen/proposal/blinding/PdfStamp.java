package org.lianshen.proposal.blinding;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A line at the upper edge of a page, upright and within what is shown of it, however the page lies. */
final class PdfStamp {

    private static final float SIZE = 8;
    /** How wide a letter of this font is, each the same, in parts of its size. */
    private static final float ACROSS = 0.6f;

    private static final float EDGE = 4;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String FONT = "LianshenStamp";

    private final String line;
    private final float width;
    private final COSDictionary font = new COSDictionary();

    /**
     * A stamp.
     *
     * @param line letters of Western Europe
     */
    PdfStamp(String line) {
        this.line = line;
        width = line.length() * ACROSS;
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("Courier"));
        font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
    }

    /** What draws it on a page, whose resources it adds its font to. */
    String on(PDPage page, COSDictionary resources) {
        PdfResources.add(resources, COSName.FONT, FONT, font);
        var box = shown(page);
        int turn = Math.floorMod(page.getRotation(), 360);
        boolean lies = turn % 180 != 0;
        float across = lies ? box.getHeight() : box.getWidth();
        float up = lies ? box.getWidth() : box.getHeight();
        float size = Math.min(Math.min(SIZE, (across - 2 * EDGE) / width), up / 4);
        float x = (across - size * width) / 2;
        float y = up - EDGE - size;
        return "/Artifact BMC q " + PdfNumbers.of(upright(box, turn)) + " cm 1 g "
                + PdfNumbers.of(x - 2, y - 2, size * width + 4, size + 3) + " re f 0.3 g BT /" + FONT + " "
                + PdfNumbers.of(size) + " Tf " + PdfNumbers.of(x, y) + " Td <"
                + HexFormat.of().formatHex(line.getBytes(WINDOWS)) + "> Tj ET Q EMC\n";
    }

    private static PDRectangle shown(PDPage page) {
        var whole = page.getMediaBox();
        var crop = page.getCropBox();
        var box = new PDRectangle();
        box.setLowerLeftX(Math.max(whole.getLowerLeftX(), crop.getLowerLeftX()));
        box.setLowerLeftY(Math.max(whole.getLowerLeftY(), crop.getLowerLeftY()));
        box.setUpperRightX(Math.min(whole.getUpperRightX(), crop.getUpperRightX()));
        box.setUpperRightY(Math.min(whole.getUpperRightY(), crop.getUpperRightY()));
        return box.getWidth() > 0 && box.getHeight() > 0 ? box : whole;
    }

    /** From what is seen, with its corner at the lower left, to the page as it is kept. */
    private static double[] upright(PDRectangle box, int turn) {
        double x = box.getLowerLeftX();
        double y = box.getLowerLeftY();
        return switch (turn) {
            case 90 -> new double[] {0, 1, -1, 0, x + box.getWidth(), y};
            case 180 -> new double[] {-1, 0, 0, -1, x + box.getWidth(), y + box.getHeight()};
            case 270 -> new double[] {0, -1, 1, 0, x, y + box.getHeight()};
            default -> new double[] {1, 0, 0, 1, x, y};
        };
    }
}
