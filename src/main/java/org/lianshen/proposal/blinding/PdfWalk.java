package org.lianshen.proposal.blinding;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Goes through all that can be reached in a PDF and takes out whatever {@link PdfPart} does not name. */
final class PdfWalk {

    private static final Set<COSName> INDEXED = Set.of(COSName.INDEXED, COSName.I);
    private static final String[] IMAGES = {"DCTDecode", "DCT", "JPXDecode"};

    private final PdfStreams streams;
    private final PdfTags tags;
    private final Set<COSBase> nodes;
    private final Set<COSBase> links;
    private final Map<PdfPart, Set<COSBase>> seen = new EnumMap<>(PdfPart.class);
    private final Set<COSBase> rewritten = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Step> steps = new ArrayDeque<>();

    private record Step(PdfPart part, COSBase value) {}

    /**
     * A walk.
     *
     * @param nodes the pages and the branches of their tree
     * @param links the annotations that stay
     * @param drawn the streams that are written anew already
     */
    PdfWalk(PdfStreams streams, PdfTags tags, Set<COSBase> nodes, Set<COSBase> links, Set<COSBase> drawn) {
        this.streams = streams;
        this.tags = tags;
        this.nodes = nodes;
        this.links = links;
        rewritten.addAll(drawn);
    }

    /** Takes out what is not named, from the catalogue on. */
    void from(COSDictionary catalogue) throws IOException, Uncleanable {
        later(PdfPart.CATALOG, catalogue);
        while (!steps.isEmpty()) {
            var step = steps.pop();
            if (step.value instanceof COSDictionary dictionary) {
                prune(step.part, dictionary);
            } else if (step.value instanceof COSArray array) {
                prune(step.part, array);
            }
        }
    }

    private void later(PdfPart part, COSBase value) {
        var isNew = seen.computeIfAbsent(part, each -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(value);
        if (isNew) {
            steps.push(new Step(part, value));
        }
    }

    private void prune(PdfPart part, COSDictionary dictionary) throws IOException, Uncleanable {
        if (dictionary instanceof COSStream stream && rewritten.add(stream)) {
            rewrite(part, stream);
        }
        if (part == PdfPart.STRUCTURE) {
            tags.rename(dictionary);
        }
        for (var key : List.copyOf(dictionary.keySet())) {
            var under = under(part, dictionary, key);
            var value = dictionary.getDictionaryObject(key);
            if (under == null || value == null || !stays(under, value)) {
                dictionary.removeItem(key);
            } else {
                further(under, value);
            }
        }
    }

    private static @Nullable PdfPart under(PdfPart part, COSDictionary dictionary, COSName key) {
        if (dictionary instanceof COSStream) {
            if (key.equals(COSName.LENGTH) || key.equals(COSName.FILTER)) {
                return PdfPart.PLAIN;
            }
            if (key.equals(COSName.DECODE_PARMS)) {
                return PdfPart.PACKING;
            }
        }
        return part.under(key.getName());
    }

    private void prune(PdfPart part, COSArray array) {
        boolean isIndexed =
                part == PdfPart.COLOUR && array.size() == 4 && INDEXED.stream().anyMatch(array.getObject(0)::equals);
        for (int at = array.size() - 1; at >= 0; at--) {
            var value = array.getObject(at);
            if (value == null || isIndexed && at == 3 && value instanceof COSString) {
                continue;
            }
            var under = part == PdfPart.DESTINATION ? PdfPart.NODE : part;
            if (stays(under, value)) {
                further(under, value);
            } else if (part == PdfPart.NODE || part == PdfPart.LINK) {
                array.remove(at);
            } else {
                array.set(at, COSNull.NULL);
            }
        }
    }

    private boolean stays(PdfPart part, COSBase value) {
        if (value instanceof COSString text) {
            return part == PdfPart.TEXT || part == PdfPart.SPOKEN && Spoken.isOwnWord(text.getString());
        }
        if (value instanceof COSDictionary) {
            return switch (part) {
                case PLAIN, TEXT, SPOKEN -> false;
                case NODE -> nodes.contains(value);
                case LINK -> links.contains(value);
                default -> true;
            };
        }
        return !(value instanceof COSObject);
    }

    private void further(PdfPart part, COSBase value) {
        if (value instanceof COSDictionary || value instanceof COSArray) {
            later(part, value);
        }
    }

    private void rewrite(PdfPart part, COSStream stream) throws IOException, Uncleanable {
        switch (part) {
            case CONTENT, PATTERN -> draw(stream);
            case PICTURE -> {
                if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                    image(stream);
                } else {
                    draw(stream);
                }
            }
            default -> {}
        }
    }

    private void draw(COSStream stream) throws IOException, Uncleanable {
        var drawing = new PdfDrawing(tags);
        PdfStreams.fill(stream, drawing.of(streams.unpacked(stream)));
        var resources = stream.getCOSDictionary(COSName.RESOURCES);
        if (resources != null) {
            stream.setItem(COSName.RESOURCES, PdfResources.drawn(resources, drawing.drawn()));
        }
    }

    private void image(COSStream stream) throws IOException, Uncleanable {
        for (var filter : IMAGES) {
            if (PdfStreams.filters(stream).contains(filter)) {
                var bytes = streams.unpacked(stream);
                var plain = filter.equals("JPXDecode") ? Jpeg2000.plain(bytes) : Jpeg.plain(bytes, false);
                PdfStreams.fillImage(stream, plain, filter);
            }
        }
    }
}
