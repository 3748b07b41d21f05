package org.lianshen.proposal.blinding;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.jspecify.annotations.Nullable;

/**
 * Where links and outlines lead. A place with a name, which could be anybody's, becomes its page; what leads out of the
 * document leads nowhere: it would tell its owner who reads.
 */
final class PdfDestinations {

    private static final COSName NEXT = COSName.getPDFName("Next");
    private static final COSName FIRST = COSName.getPDFName("First");

    private final PDDocument document;
    private final Set<COSBase> pages;

    PdfDestinations(PDDocument document, Set<COSBase> pages) {
        this.document = document;
        this.pages = pages;
    }

    /** Gives every entry of the outlines its page. */
    void ofOutlines() throws IOException {
        var outlines = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OUTLINES);
        var seen = Collections.newSetFromMap(new IdentityHashMap<COSDictionary, Boolean>());
        var waiting = new ArrayDeque<COSDictionary>();
        if (outlines != null) {
            waiting.push(outlines);
        }
        while (!waiting.isEmpty()) {
            var entry = waiting.pop();
            if (seen.add(entry)) {
                entry.setItem(COSName.DEST, of(entry));
                for (var key : new COSName[] {NEXT, FIRST}) {
                    var further = entry.getCOSDictionary(key);
                    if (further != null) {
                        waiting.push(further);
                    }
                }
            }
        }
    }

    /** The page that a link or an entry of the outlines leads to; null where that is none of the document. */
    @Nullable
    COSArray of(COSDictionary from) throws IOException {
        var target = from.getDictionaryObject(COSName.DEST);
        var action = from.getCOSDictionary(COSName.A);
        if (target == null && action != null && "GoTo".equals(action.getNameAsString(COSName.S))) {
            target = action.getDictionaryObject(COSName.D);
        }
        var page = target == null ? null : page(target);
        return page == null ? null : plain(page);
    }

    private @Nullable PDPageDestination page(COSBase target) throws IOException {
        try {
            var destination = PDDestination.create(target);
            if (destination instanceof PDNamedDestination named) {
                return document.getDocumentCatalog().findNamedDestinationPage(named);
            }
            return destination instanceof PDPageDestination page ? page : null;
        } catch (IOException | IllegalArgumentException | ClassCastException odd) {
            return null;
        }
    }

    private @Nullable COSArray plain(PDPageDestination destination) {
        var given = destination.getCOSObject();
        var page = destination.getPage() != null
                ? destination.getPage().getCOSObject()
                : given.size() > 0 && given.getObject(0) instanceof COSNumber ? numbered(given.getInt(0)) : null;
        if (page == null || !pages.contains(page)) {
            return null;
        }
        var plain = new COSArray();
        plain.add(page);
        for (int at = 1; at < given.size(); at++) {
            var value = given.getObject(at);
            if (value == null || value instanceof COSNumber || value instanceof COSName) {
                plain.add(value);
            }
        }
        return plain;
    }

    private @Nullable COSDictionary numbered(int index) {
        return index < 0 || index >= document.getNumberOfPages()
                ? null
                : document.getPage(index).getCOSObject();
    }
}
