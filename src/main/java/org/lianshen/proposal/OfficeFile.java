package org.lianshen.proposal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Tells whether a ZIP is a whole document or workbook (ISO/IEC 29500-2) without macros, controls or encrypted parts, that
 * unpacks to no more than a bound, whatever it claims about its sizes.
 */
final class OfficeFile {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_BYTES_OF_TYPES = 1 << 20;
    private static final String TYPES = "[Content_Types].xml";

    private OfficeFile() {}

    /**
     * Whether the bytes are such a file.
     *
     * @param mainPart where its text or its sheets are listed, for instance {@code word/document.xml}
     * @param mainType the end of the main part's content type, for instance {@code wordprocessingml.document.main+xml}
     */
    static boolean isWhole(byte[] bytes, String mainPart, String mainType) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K' || bytes[2] != 3 || bytes[3] != 4) {
            return false;
        }
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            return hasPlainParts(zip, mainPart) && declares(zip, mainType) && staysInBounds(zip);
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static boolean hasPlainParts(ZipFile zip, String mainPart) {
        var names = new HashSet<String>();
        for (var entry : Collections.list(zip.getEntries())) {
            var name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name) || names.size() > MOST_PARTS || isDangerous(entry, name)) {
                return false;
            }
        }
        return names.contains(mainPart) && names.contains(TYPES.toLowerCase(Locale.ROOT));
    }

    private static boolean isDangerous(ZipArchiveEntry entry, String name) {
        return entry.getGeneralPurposeBit().usesEncryption()
                || name.startsWith("/")
                || name.contains("..")
                || name.contains("\\")
                || name.endsWith("vbaproject.bin")
                || name.contains("/activex/")
                || name.contains("/macrosheets/");
    }

    private static boolean declares(ZipFile zip, String mainType) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(TYPES))) {
            var text = new String(in.readNBytes(MOST_BYTES_OF_TYPES), StandardCharsets.UTF_8);
            return text.contains(mainType) && !text.toLowerCase(Locale.ROOT).contains("macroenabled");
        }
    }

    private static boolean staysInBounds(ZipFile zip) throws IOException {
        var buffer = new byte[1 << 16];
        long all = 0;
        for (var entry : Collections.list(zip.getEntries())) {
            try (var in = zip.getInputStream(entry)) {
                if (in == null) {
                    throw new ZipException("A part cannot be unpacked");
                }
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    all += count;
                    if (all > MOST_BYTES) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
