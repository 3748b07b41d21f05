package org.lianshen.proposal.blinding;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The kinds of a document's parts, for screen readers. Word processors name them like the author's styles; here they
 * have the standard's names only (ISO 32000-2, 14.8.4).
 */
final class PdfTags {

    private static final int LONGEST_CHAIN = 10;

    private static final Set<String> STANDARD = Set.of(
            ("Document DocumentFragment Part Art Sect Div Aside BlockQuote Caption TOC TOCI Index NonStruct Private"
                            + " Title Sub P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead "
                            + "TBody TFoot Span Quote"
                            + " Em Strong Note FENote Reference BibEntry Code Link Annot Ruby RB RT RP "
                            + "Warichu WT WP Figure"
                            + " Formula Form Artifact")
                    .split(" "));

    private final Map<String, String> roles = new HashMap<>();

    PdfTags(PDDocument document) {
        var structure = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        var map = structure == null ? null : structure.getCOSDictionary(COSName.ROLE_MAP);
        if (map != null) {
            map.keySet().forEach(role -> roles.put(role.getName(), map.getNameAsString(role, "")));
        }
    }

    /** The standard's name for a kind. */
    COSName standard(String kind) {
        var name = kind;
        for (int step = 0; step < LONGEST_CHAIN && !STANDARD.contains(name); step++) {
            name = roles.getOrDefault(name, "Span");
        }
        return COSName.getPDFName(STANDARD.contains(name) ? name : "Span");
    }

    /** Gives an element of the structure the standard's name. */
    void rename(COSDictionary element) {
        if (element.containsKey(COSName.P) && element.getNameAsString(COSName.S) != null) {
            element.setItem(COSName.S, standard(element.getNameAsString(COSName.S)));
        }
    }
}
