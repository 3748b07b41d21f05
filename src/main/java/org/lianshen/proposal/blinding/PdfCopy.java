package org.lianshen.proposal.blinding;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/** A PDF written anew with what its pages show, what is read out of them, and a stamp. */
final class PdfCopy {

    private final PDDocument document;
    private final PdfStreams streams = new PdfStreams();
    private final PdfTags tags;
    private final PdfStamp stamp;
    private final Set<COSBase> pages = identities();
    private final Set<COSBase> nodes = identities();
    private final Set<COSBase> links = identities();
    private final Set<COSBase> drawn = identities();

    private PdfCopy(PDDocument document, String line) {
        this.document = document;
        tags = new PdfTags(document);
        stamp = new PdfStamp(line);
    }

    /**
     * The copy.
     *
     * @param line the stamp, in letters of Western Europe
     */
    static byte[] of(byte[] bytes, String line) throws Uncleanable {
        try (var document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), null, null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new Uncleanable(Text.of("proposal.pdf.encrypted"));
            }
            return new PdfCopy(document, line).written();
        } catch (InvalidPasswordException locked) {
            throw new Uncleanable(Text.of("proposal.pdf.needs-password"));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new Uncleanable(Text.of("proposal.pdf.damaged"));
        }
    }

    private byte[] written() throws IOException, Uncleanable {
        var catalogue = document.getDocumentCatalog().getCOSObject();
        requireWhatIsSeen(catalogue);
        for (var page : document.getPages()) {
            pages.add(page.getCOSObject());
        }
        var destinations = new PdfDestinations(document, pages);
        destinations.ofOutlines();
        var annotations = new PdfAnnotations(document, destinations, links);
        var kids = new COSArray();
        for (var page : document.getPages()) {
            draw(page, annotations, kids.size() + 1);
            kids.add(page.getCOSObject());
        }
        catalogue.setItem(COSName.PAGES, tree(kids));
        new PdfWalk(streams, tags, nodes, links, drawn).from(catalogue);
        return saved();
    }

    /** The pages in their order, one branch for all: what they had from others is their own by now. */
    private COSDictionary tree(COSArray kids) {
        var tree = new COSDictionary();
        tree.setItem(COSName.TYPE, COSName.PAGES);
        tree.setItem(COSName.KIDS, kids);
        tree.setInt(COSName.COUNT, kids.size());
        pages.forEach(page -> ((COSDictionary) page).setItem(COSName.PARENT, tree));
        nodes.addAll(pages);
        nodes.add(tree);
        return tree;
    }

    private byte[] saved() throws IOException {
        var trailer = document.getDocument().getTrailer();
        List.copyOf(trailer.keySet()).stream()
                .filter(key -> !key.equals(COSName.ROOT))
                .forEach(trailer::removeItem);
        document.setDocumentId(0L);
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** What a reader hides, or makes only when the file is opened, is not known here. */
    private static void requireWhatIsSeen(COSDictionary catalogue) throws Uncleanable {
        if (catalogue.getBoolean(COSName.getPDFName("NeedsRendering"), false)) {
            throw new Uncleanable(Text.of("proposal.blinding.form-made-when-opened"));
        }
        var layers = catalogue.getCOSDictionary(COSName.OCPROPERTIES);
        var usual = layers == null ? null : layers.getCOSDictionary(COSName.D);
        var off = usual == null ? null : usual.getCOSArray(COSName.OFF);
        if (off != null && off.size() > 0 || usual != null && "OFF".equals(usual.getNameAsString(COSName.BASE_STATE))) {
            throw new Uncleanable(Text.of("proposal.blinding.hidden-layers"));
        }
    }

    private void draw(PDPage page, PdfAnnotations annotations, int number) throws IOException, Uncleanable {
        var raw = page.getCOSObject();
        var drawing = new PdfDrawing(tags);
        byte[] content;
        try {
            content = drawing.of(content(raw.getDictionaryObject(COSName.CONTENTS)));
        } catch (IOException | RuntimeException broken) {
            throw new Uncleanable(Text.of("proposal.blinding.page-damaged", number));
        }
        var given = page.getResources();
        var resources = PdfResources.drawn(given == null ? new COSDictionary() : given.getCOSObject(), drawing.drawn());
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(ascii("q\n"));
        whole.writeBytes(content);
        whole.writeBytes(ascii("\nQ\n" + annotations.flatten(page, resources, number)));
        whole.writeBytes(ascii(stamp.on(page, resources)));
        var stream = document.getDocument().createCOSStream();
        PdfStreams.fill(stream, whole.toByteArray());
        drawn.add(stream);
        raw.setItem(COSName.CONTENTS, stream);
        raw.setItem(COSName.RESOURCES, resources);
        raw.setItem(COSName.TYPE, COSName.PAGE);
        raw.setItem(COSName.MEDIA_BOX, page.getMediaBox());
        raw.setItem(COSName.CROP_BOX, page.getCropBox());
        raw.setInt(COSName.ROTATE, page.getRotation());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    private byte[] content(@Nullable COSBase contents) throws IOException, Uncleanable {
        if (contents instanceof COSStream stream) {
            return streams.unpacked(stream);
        }
        var all = new ByteArrayOutputStream();
        if (contents instanceof COSArray array) {
            for (int at = 0; at < array.size(); at++) {
                if (array.getObject(at) instanceof COSStream stream) {
                    all.writeBytes(streams.unpacked(stream));
                    all.write('\n');
                }
            }
        }
        return all.toByteArray();
    }

    private static Set<COSBase> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
