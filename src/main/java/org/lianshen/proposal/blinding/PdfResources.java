package org.lianshen.proposal.blinding;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** What a drawing draws with. */
final class PdfResources {

    private PdfResources() {}

    /**
     * A copy of which images and drawings are left that are drawn: what an editor has taken off the page stays in the
     * file otherwise.
     */
    static COSDictionary drawn(COSDictionary resources, Set<String> names) {
        var copy = new COSDictionary(resources);
        var all = resources.getCOSDictionary(COSName.XOBJECT);
        if (all == null) {
            return copy;
        }
        var some = new COSDictionary(all);
        if (!lendsItsNames(all)) {
            List.copyOf(some.keySet()).stream()
                    .filter(name -> !names.contains(name.getName()))
                    .forEach(some::removeItem);
        }
        copy.setItem(COSName.XOBJECT, some);
        return copy;
    }

    /** A drawing without names of its own uses those of the page. */
    private static boolean lendsItsNames(COSDictionary all) {
        return all.keySet().stream()
                .map(all::getDictionaryObject)
                .anyMatch(each -> each instanceof COSStream drawing
                        && COSName.FORM.equals(drawing.getCOSName(COSName.SUBTYPE))
                        && !drawing.containsKey(COSName.RESOURCES));
    }

    /** Puts a thing under a name of its own among those of one kind, which may be shared with other pages. */
    static void add(COSDictionary resources, COSName kind, String name, COSDictionary thing) {
        var present = resources.getCOSDictionary(kind);
        var own = present == null ? new COSDictionary() : new COSDictionary(present);
        own.setItem(COSName.getPDFName(name), thing);
        resources.setItem(kind, own);
    }
}
