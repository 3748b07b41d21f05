package org.lianshen.proposal.file;

import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Finds what is embedded in a document or workbook, and what it would fetch from elsewhere when it is opened. */
final class ActiveOffice {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES_OF_RELATIONS = 1L << 20;

    private static final Text MACROS = Text.of("proposal.office.macros");
    private static final Text OBJECT = Text.of("proposal.office.ole-objects");
    private static final Text PROGRAM = Text.of("proposal.office.embedded-files");
    private static final Text REMOTE = Text.of("proposal.office.fetches-from-elsewhere");

    private static final Pattern PROGRAMS =
            Pattern.compile(".*\\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|sh|py)");

    /** A template on the writer's own disk is asked for nowhere else. */
    private static final Pattern OWN_DISK = Pattern.compile("(file:///)?[a-z]:[/\\\\].*", Pattern.CASE_INSENSITIVE);

    /** What may lie elsewhere: nothing is fetched before somebody asks for it. */
    private static final Set<String> ASKED_FOR = Set.of("hyperlink", "externallinkpath", "externallinkpathmissing");

    private ActiveOffice() {}

    /** What is active in the file; null where nothing is, or it is no such file at all. */
    static @Nullable Text fault(byte[] bytes) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            int count = 0;
            for (var entry : Collections.list(zip.getEntries())) {
                var fault = ++count > MOST_PARTS ? PROGRAM : fault(zip, entry);
                if (fault != null) {
                    return fault;
                }
            }
            return null;
        } catch (IOException | IllegalArgumentException | SAXException broken) {
            return null;
        }
    }

    private static @Nullable Text fault(ZipFile zip, ZipArchiveEntry entry) throws IOException, SAXException {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin") || name.contains("/activex/") || name.contains("/macrosheets/")) {
            return MACROS;
        }
        if (name.contains("/embeddings/") && name.endsWith(".bin") || name.contains("oleobject")) {
            return OBJECT;
        }
        if (PROGRAMS.matcher(name).matches()) {
            return PROGRAM;
        }
        if (!name.endsWith(".rels") || entry.getGeneralPurposeBit().usesEncryption()) {
            return null;
        }
        var relations = new Relations(name.contains("/charts/"));
        try (var in = BoundedInputStream.builder()
                .setInputStream(zip.getInputStream(entry))
                .setMaxCount(MOST_BYTES_OF_RELATIONS)
                .get()) {
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(relations);
            parser.setErrorHandler(relations);
            parser.parse(new InputSource(in));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform parses XML", e);
        }
        return relations.fault;
    }

    /** The relationships of one part (ISO/IEC 29500-2, 6.5). */
    private static final class Relations extends DefaultHandler {

        private final boolean ofChart;
        private @Nullable Text fault;

        Relations(boolean ofChart) {
            this.ofChart = ofChart;
        }

        @Override
        public void startElement(@Nullable String uri, String name, @Nullable String qName, Attributes attributes) {
            var type = attributes.getValue("Type");
            var target = attributes.getValue("Target");
            if (!name.equals("Relationship") || type == null || target == null || fault != null) {
                return;
            }
            var kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (kind.equals("oleobject") || kind.equals("package") && !ofChart) {
                // the data of a chart are a workbook beside it
                fault = OBJECT;
            } else if (kind.equals("afchunk") || kind.equals("control")) {
                fault = PROGRAM;
            } else if ("External".equalsIgnoreCase(attributes.getValue("TargetMode"))
                    && !ASKED_FOR.contains(kind)
                    && !(kind.equals("attachedtemplate")
                            && OWN_DISK.matcher(target).matches())) {
                fault = REMOTE;
            }
        }
    }
}
