package org.lianshen.proposal.blinding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.lianshen.language.Text;

/** The streams of one PDF, unpacked up to a bound whatever they claim. */
final class PdfStreams {

    private static final long MOST_BYTES = 64L << 20;

    /** Filters that images alone have, and that make bytes of an image's own format. */
    private static final List<String> OF_IMAGES =
            List.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");

    private long left = MOST_BYTES;

    /** The bytes without their packing, up to the first filter that is an image's own. */
    byte[] unpacked(COSStream stream) throws IOException, Uncleanable {
        var bytes = raw(stream);
        var filters = filters(stream);
        for (int at = 0; at < filters.size() && !OF_IMAGES.contains(filters.get(at)); at++) {
            var out = new Bounded();
            try {
                FilterFactory.INSTANCE
                        .getFilter(filters.get(at))
                        .decode(new ByteArrayInputStream(bytes), out, stream, at);
            } catch (IOException broken) {
                if (left < 0) {
                    throw new Uncleanable(Text.of("proposal.blinding.unpacks-to-too-much", MOST_BYTES >> 20));
                }
                throw broken;
            }
            bytes = out.bytes();
        }
        return bytes;
    }

    private static byte[] raw(COSStream stream) throws IOException {
        if (!stream.hasData()) {
            return new byte[0];
        }
        try (InputStream in = stream.createRawInputStream()) {
            return in.readAllBytes();
        }
    }

    /** How the stream is packed, the outermost first. */
    static List<String> filters(COSStream stream) {
        var filters = stream.getFilters();
        if (filters instanceof COSArray several) {
            return StreamSupport.stream(several.spliterator(), false)
                    .map(PdfStreams::name)
                    .toList();
        }
        return filters == null ? List.of() : List.of(name(filters));
    }

    private static String name(COSBase filter) {
        var plain = filter instanceof COSObject reference ? reference.getObject() : filter;
        return plain instanceof COSName name ? name.getName() : "";
    }

    /** Puts other bytes in the stream's place, deflated. */
    static void fill(COSStream stream, byte[] bytes) throws IOException {
        try (OutputStream out = stream.createRawOutputStream();
                var deflated = new DeflaterOutputStream(out)) {
            deflated.write(bytes);
        }
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        stream.removeItem(COSName.DECODE_PARMS);
    }

    /** Puts an image's own bytes in the stream's place; of its filters the image's own stays. */
    static void fillImage(COSStream stream, byte[] bytes, String filter) throws IOException {
        int at = filters(stream).indexOf(filter);
        var parameters = stream.getDictionaryObject(COSName.DECODE_PARMS);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(bytes);
        }
        stream.setItem(COSName.FILTER, COSName.getPDFName(filter));
        if (parameters instanceof COSArray several) {
            stream.setItem(COSName.DECODE_PARMS, at < several.size() ? several.getObject(at) : null);
        }
    }

    private final class Bounded extends FilterOutputStream {

        Bounded() {
            super(new ByteArrayOutputStream());
        }

        byte[] bytes() {
            return ((ByteArrayOutputStream) out).toByteArray();
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(int more) throws IOException {
            left -= more;
            if (left < 0) {
                throw new IOException("More is unpacked than a document can hold");
            }
        }
    }
}
