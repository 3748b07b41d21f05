package org.lianshen.proposal.blinding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** Looks for a text in a file and in all that it unpacks to, in every writing that a file may have for it. */
public final class HiddenText {

    /** A made-up name that no program writes by itself. */
    public static final String NAME = "Qwertzhang\u771f\u540d";

    private static final List<String> PARTS = List.of("Qwertzhang", "\u771f\u540d");
    private static final List<Charset> WRITINGS = List.of(UTF_8, UTF_16BE, UTF_16LE, Charset.forName("GB18030"));

    private HiddenText() {}

    /** Whether a part of {@link #NAME} stands anywhere in the file. */
    public static boolean isIn(byte[] file) throws IOException {
        return everything(file).stream().anyMatch(HiddenText::holds);
    }

    /** A PDF of one page with the name in its properties. */
    public static byte[] pdf() {
        try {
            return PdfPlaces.INFORMATION.file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A DOCX with the name in its properties. */
    public static byte[] docx() {
        return DocxPlaces.CORE_PROPERTIES.file();
    }

    /** A DOCX with a picture of which nobody knows what it carries. */
    public static byte[] odd() {
        return new DocxSample()
                .part("image", "word/media/odd.xyz", "image/x-odd", "unknown".getBytes(UTF_8))
                .run("<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed='rId1'/>"
                        + "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>")
                .file();
    }

    private static boolean holds(byte[] bytes) {
        var text = new String(bytes, ISO_8859_1);
        var lower = text.toLowerCase(Locale.ROOT);
        for (var part : PARTS) {
            for (var writing : WRITINGS) {
                var written = part.getBytes(writing);
                if (text.contains(new String(written, ISO_8859_1))
                        || lower.contains(HexFormat.of().formatHex(written))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<byte[]> everything(byte[] file) throws IOException {
        var all = new ArrayList<byte[]>();
        all.add(file);
        if (file.length > 4 && file[0] == 'P' && file[1] == 'K') {
            unzip(file, all);
        } else if (file.length > 4 && file[0] == '%' && file[1] == 'P') {
            unpack(file, all);
        }
        return all;
    }

    private static void unzip(byte[] file, List<byte[]> all) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.add((entry.getName() + entry.getComment()).getBytes(UTF_8));
                all.addAll(everything(zip.readAllBytes()));
            }
        }
    }

    private static void unpack(byte[] file, List<byte[]> all) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (var key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
                unpack(document.getDocument().getObjectFromPool(key), seen, all);
            }
            unpack(document.getDocument().getTrailer(), seen, all);
        }
    }

    private static void unpack(COSBase value, Set<COSBase> seen, List<byte[]> all) throws IOException {
        if (value == null || !seen.add(value)) {
            return;
        }
        if (value instanceof COSObject reference) {
            unpack(reference.getObject(), seen, all);
        } else if (value instanceof COSString text) {
            all.add(text.getBytes());
        } else if (value instanceof COSName name) {
            all.add(name.getName().getBytes(UTF_8));
        } else if (value instanceof COSArray array) {
            for (var each : array) {
                unpack(each, seen, all);
            }
        } else if (value instanceof COSDictionary dictionary) {
            for (var each : dictionary.entrySet()) {
                unpack(each.getKey(), seen, all);
                unpack(each.getValue(), seen, all);
            }
            if (value instanceof COSStream stream && stream.hasData()) {
                try (var in = stream.createRawInputStream()) {
                    all.add(in.readAllBytes());
                }
                var filters = String.valueOf(stream.getFilters());
                if (!filters.contains("DCT") && !filters.contains("JPX")) {
                    try (var in = stream.createInputStream()) {
                        all.add(in.readAllBytes());
                    }
                }
            }
        }
    }
}
