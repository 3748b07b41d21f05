package org.lianshen.proposal.blinding;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.lianshen.proposal.blinding.HiddenText.NAME;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures with a name at every place that their formats have for one. */
final class PicturePlaces {

    private static final int JPEG_HEAD = 2;
    private static final int PNG_HEAD = 33;

    private PicturePlaces() {}

    static BufferedImage pixels() {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < 40 * 30; at++) {
            image.setRGB(at % 40, at / 40, 0x10101 * (at % 250));
        }
        return image;
    }

    static byte[] encoded(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(pixels(), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With the camera's data, XMP, IPTC, a remark, and more behind its end; it is to be shown turned by a quarter. */
    static byte[] jpeg() {
        var plain = encoded("jpg");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, JPEG_HEAD);
        segment(out, 0xE1, exif());
        segment(out, 0xE1, ("http://ns.adobe.com/xap/1.0/\0" + NAME).getBytes(UTF_8));
        segment(out, 0xED, ("Photoshop 3.0\0" + NAME).getBytes(UTF_8));
        segment(out, 0xE2, ("MPF\0" + NAME).getBytes(UTF_8));
        segment(out, 0xFE, NAME.getBytes(UTF_8));
        out.write(plain, JPEG_HEAD, plain.length - JPEG_HEAD);
        out.writeBytes(NAME.getBytes(UTF_8));
        return out.toByteArray();
    }

    private static byte[] exif() {
        var name = NAME.getBytes(UTF_8);
        return ByteBuffer.allocate(44 + name.length)
                .put("Exif\0\0MM\0*".getBytes(US_ASCII))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putShort((short) 0x013B)
                .putShort((short) 2)
                .putInt(name.length)
                .putInt(38)
                .putInt(0)
                .put(name)
                .array();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    /** With chunks of text, of the camera's data and of a program's own, and more behind its end. */
    static byte[] png() {
        var plain = encoded("png");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, PNG_HEAD);
        for (var chunk : new String[] {"tEXt", "zTXt", "iTXt", "eXIf", "tIME", "prVt"}) {
            var content = ("Author\0" + NAME).getBytes(UTF_8);
            out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
            out.writeBytes(chunk.getBytes(US_ASCII));
            out.writeBytes(content);
            var sum = new CRC32();
            sum.update(chunk.getBytes(US_ASCII));
            sum.update(content);
            out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        }
        out.write(plain, PNG_HEAD, plain.length - PNG_HEAD);
        out.writeBytes(NAME.getBytes(UTF_8));
        return out.toByteArray();
    }
}
