package org.lianshen.proposal.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a ZIP is a whole document or workbook (ISO/IEC 29500-2) without macros, controls or encrypted parts,
 * that unpacks to no more than a bound, whatever it claims about its sizes.
 */
final class OfficeFile {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_BYTES_OF_TYPES = 1 << 20;
    private static final String TYPES = "[content_types].xml";
    private static final String RELATIONS = "_rels/.rels";

    /** The relationship that names the main part, in the transitional and the strict form. */
    private static final Pattern MAIN =
            Pattern.compile("<(?:\\w+:)?Relationship\\b(?=[^>]*\\bType=\"[^\"]*/officeDocument\")"
                    + "(?=[^>]*\\bTarget=\"/?([^\"]+)\")[^>]*>");

    private OfficeFile() {}

    /**
     * Whether the bytes are such a file.
     *
     * @param folder where its main part stands, for instance {@code word/}
     * @param mainType the end of the main part's content type, for instance {@code wordprocessingml.document.main+xml}
     */
    static boolean isWhole(byte[] bytes, String folder, String mainType) {
        return isWhole(bytes, folder, mainType, MOST_BYTES);
    }

    /** The same with another bound: what it may unpack to, in bytes. */
    static boolean isWhole(byte[] bytes, String folder, String mainType, long mostBytes) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K' || bytes[2] != 3 || bytes[3] != 4) {
            return false;
        }
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            return hasPlainParts(zip) && declares(zip, folder, mainType) && staysInBounds(zip, mostBytes);
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static boolean hasPlainParts(ZipFile zip) {
        var names = new HashSet<String>();
        for (var entry : Collections.list(zip.getEntries())) {
            var name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name) || names.size() > MOST_PARTS || isDangerous(entry, name)) {
                return false;
            }
        }
        return names.contains(RELATIONS) && names.contains(TYPES);
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

    /** The package names its main part, which is there, and says what it is. */
    private static boolean declares(ZipFile zip, String folder, String mainType) throws IOException {
        var main = MAIN.matcher(text(zip, RELATIONS));
        var types = text(zip, TYPES);
        return main.find()
                && main.group(1).toLowerCase(Locale.ROOT).startsWith(folder)
                && part(zip, main.group(1)) != null
                && types.contains(mainType)
                && !types.toLowerCase(Locale.ROOT).contains("macroenabled");
    }

    private static String text(ZipFile zip, String name) throws IOException {
        var part = part(zip, name);
        if (part == null) {
            return "";
        }
        try (var in = zip.getInputStream(part)) {
            return new String(in.readNBytes(MOST_BYTES_OF_TYPES), StandardCharsets.UTF_8);
        }
    }

    /** Names of parts are the same in whatever case they are written (ISO/IEC 29500-2, 6.2.2.3). */
    private static @Nullable ZipArchiveEntry part(ZipFile zip, String name) {
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> entry.getName().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean staysInBounds(ZipFile zip, long mostBytes) throws IOException {
        var buffer = new byte[1 << 16];
        long all = 0;
        for (var entry : Collections.list(zip.getEntries())) {
            try (var in = zip.getInputStream(entry)) {
                if (in == null) {
                    throw new ZipException("A part cannot be unpacked");
                }
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    all += count;
                    if (all > mostBytes) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
