package org.lianshen.proposal.blinding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.lianshen.language.Text;

/** The pictures of a text, known by their first bytes, without what they carry beside what one sees. */
final class Pictures {

    private static final String JPEG = "\u00ff\u00d8\u00ff";
    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final String METAFILE = "\1\0\0\0";

    private Pictures() {}

    /**
     * The same picture.
     *
     * @param name of the part, to say which one is in the way
     */
    static byte[] plain(byte[] bytes, String name) throws Uncleanable {
        var start = new String(bytes, 0, Math.min(8, bytes.length), ISO_8859_1);
        try {
            if (start.startsWith(JPEG)) {
                return Jpeg.plain(bytes, true);
            }
            if (start.startsWith(PNG)) {
                return Png.plain(bytes);
            }
            if (start.startsWith("GIF8")) {
                return Gif.plain(bytes);
            }
            if (start.startsWith(METAFILE)) {
                return Metafile.enhanced(bytes);
            }
            if (start.startsWith("\u00d7\u00cd\u00c6\u009a") || start.startsWith("\1\0\u0009\0")) {
                return Metafile.old(bytes);
            }
            if (start.startsWith("BM") || start.startsWith("II*\0") || start.startsWith("MM\0*")) {
                return redrawn(bytes, name);
            }
        } catch (Uncleanable | IndexOutOfBoundsException broken) {
            throw new Uncleanable(Text.of("proposal.blinding.picture-damaged-in", name));
        }
        throw new Uncleanable(Text.of("proposal.blinding.picture-unknown", name));
    }

    /** As PNG, whatever its part is called: readers go by the first bytes. */
    private static byte[] redrawn(byte[] bytes, String name) throws Uncleanable {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(bytes));
            var out = new ByteArrayOutputStream();
            if (image == null || !ImageIO.write(image, "png", out)) {
                throw new Uncleanable(Text.of("proposal.blinding.picture-unknown", name));
            }
            return out.toByteArray();
        } catch (IOException | RuntimeException broken) {
            throw new Uncleanable(Text.of("proposal.blinding.picture-unknown", name));
        }
    }
}
