package org.lianshen.proposal.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/** Tells whether an image decodes to its end, by decoding it; only every so many-th pixel is kept. */
final class ImageFile {

    private static final long MOST_PIXELS = 100_000_000;
    private static final long KEPT_PIXELS = 1_000_000;

    private static final Text TOO_MANY_PIXELS = Text.of("proposal.image.too-many-pixels");
    private static final Text DAMAGED = Text.of("proposal.image.damaged");

    /** What a decoder only warns of. */
    private static final Pattern CUT_OFF = Pattern.compile("(?i).*(premature|corrupt|truncated|missing).*");

    private ImageFile() {}

    /** What is wrong with the image; null where nothing is. */
    static @Nullable Text fault(byte[] bytes) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return DAMAGED;
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return fault(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return DAMAGED;
        }
    }

    private static @Nullable Text fault(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            return TOO_MANY_PIXELS;
        }
        var damaged = new AtomicBoolean();
        reader.addIIOReadWarningListener((from, warning) ->
                damaged.compareAndSet(false, CUT_OFF.matcher(warning).matches()));
        var some = new ImageReadParam();
        int step = (int) Math.ceil(Math.sqrt(Math.max(1, pixels / (double) KEPT_PIXELS)));
        some.setSourceSubsampling(step, step, 0, 0);
        decode(reader, some);
        return damaged.get() ? DAMAGED : null;
    }

    /** One at a time: what a decoder needs for itself, nobody counts. */
    private static synchronized void decode(ImageReader reader, ImageReadParam some) throws IOException {
        if (reader.canReadRaster()) {
            reader.readRaster(0, some);
        } else {
            reader.read(0, some);
        }
    }
}
