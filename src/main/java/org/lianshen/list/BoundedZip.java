package org.lianshen.list;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.lianshen.language.Text;

/**
 * The parts of a workbook, unpacked only as they are read and only up to a bound, whatever the archive claims about
 * their sizes. Parts that are read into a tree as a whole have a low bound of their own.
 */
final class BoundedZip implements ZipEntrySource {

    private static final int MOST_PARTS = 1_000;
    private static final long MOST_BYTES = 256L << 20;
    private static final long MOST_BYTES_OF_A_TREE = 1L << 20;

    private final ZipFile zip;
    private long left;
    private boolean closed;

    private BoundedZip(ZipFile zip, long mostBytes) {
        this.zip = zip;
        this.left = mostBytes;
    }

    /**
     * Opens a workbook.
     *
     * @throws org.lianshen.problem.Refusal where the archive is something else
     * @throws IOException where it is no archive, or not a whole one
     */
    static BoundedZip open(byte[] bytes) throws IOException {
        return open(bytes, MOST_BYTES);
    }

    /** The same with another bound for all parts together, in bytes. */
    static BoundedZip open(byte[] bytes, long mostBytes) throws IOException {
        var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        var names = Collections.list(zip.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .collect(Collectors.toSet());
        if (names.size() > MOST_PARTS) {
            throw ListFaults.tooMuch();
        }
        requireWorkbook(names);
        requireTransitional(zip);
        return new BoundedZip(zip, mostBytes);
    }

    private static void requireWorkbook(Set<String> names) {
        if (!names.contains("[Content_Types].xml")) {
            throw names.contains("mimetype")
                    ? ListFaults.unsupported(Text.of("list.opendocument-file"))
                    : ListFaults.unsupported(Text.of("list.zip-archive"));
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            throw ListFaults.unsupported(Text.of("list.workbook-has-macros"));
        }
        if (names.contains("xl/workbook.bin")) {
            throw ListFaults.unsupported(Text.of("list.binary-workbook"));
        }
        if (names.stream().anyMatch(name -> name.startsWith("word/") || name.startsWith("ppt/"))) {
            throw ListFaults.unsupported(Text.of("list.document-or-presentation"));
        }
    }

    /** The reader knows the transitional form only, in which every Excel saves unless told otherwise. */
    private static void requireTransitional(ZipFile zip) throws IOException {
        var relations = zip.getEntry("_rels/.rels");
        if (relations == null) {
            return;
        }
        try (var in = zip.getInputStream(relations)) {
            var text = new String(in.readNBytes((int) MOST_BYTES_OF_A_TREE), StandardCharsets.UTF_8);
            if (text.contains("purl.oclc.org/ooxml/")) {
                throw ListFaults.unsupported(Text.of("list.strict-open-xml-spreadsheet"));
            }
        }
    }

    /** Whether a part stands in that folder of the archive. */
    boolean hasPartIn(String folder) {
        return Collections.list(zip.getEntries()).stream()
                .anyMatch(part -> part.getName().toLowerCase(Locale.ROOT).startsWith(folder));
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        return zip.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Bounded(zip.getInputStream(entry), isTree(entry.getName()) ? MOST_BYTES_OF_A_TREE : left);
    }

    private static boolean isTree(String name) {
        return name.endsWith(".rels") || name.startsWith("docProps/") || name.equals("[Content_Types].xml");
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    /** More comes out of the archive than a list can hold. */
    static final class TooMuch extends RuntimeException {
        TooMuch() {
            super("More is unpacked than a list can hold");
        }
    }

    private final class Bounded extends FilterInputStream {

        private long own;

        Bounded(InputStream in, long own) {
            super(in);
            this.own = own;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = in.read(into, offset, length);
            own -= Math.max(count, 0);
            left -= Math.max(count, 0);
            if (own < 0 || left < 0) {
                throw new TooMuch();
            }
            return count;
        }
    }
}
