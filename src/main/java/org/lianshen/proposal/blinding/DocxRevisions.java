package org.lianshen.proposal.blinding;

import static org.lianshen.proposal.blinding.DocxNames.isWord;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Accepts every change that is tracked (ISO/IEC 29500-1, 17.13.5): what was taken out is gone, the rest stays. */
final class DocxRevisions {

    private static final Set<String> ADDED = Set.of("ins", "moveTo");
    private static final Set<String> GONE = Set.of("del", "moveFrom");
    private static final Set<String> TRACES = Set.of(
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblPrExChange",
            "tcPrChange",
            "trPrChange",
            "tblGridChange",
            "numberingChange",
            "cellIns",
            "cellMerge",
            "moveFromRangeStart",
            "moveFromRangeEnd",
            "moveToRangeStart",
            "moveToRangeEnd",
            "customXmlInsRangeStart",
            "customXmlInsRangeEnd",
            "customXmlDelRangeStart",
            "customXmlDelRangeEnd",
            "customXmlMoveFromRangeStart",
            "customXmlMoveFromRangeEnd",
            "customXmlMoveToRangeStart",
            "customXmlMoveToRangeEnd");
    private static final Set<String> PROPERTIES = Set.of("rPr", "trPr", "numPr", "ctrlPr");

    private DocxRevisions() {}

    static void accept(Document document) {
        cells(document);
        for (var paragraph : XmlTree.elements(document, each -> isWord(each, "p"))) {
            if (endIsGone(paragraph)) {
                join(paragraph);
            }
        }
        for (var element : XmlTree.elements(document)) {
            if (isWord(element, GONE) || isWord(element, TRACES)) {
                XmlTree.remove(element);
            } else if (isWord(element, ADDED)) {
                if (isWord(element.getParentNode(), PROPERTIES)) {
                    XmlTree.remove(element);
                } else {
                    XmlTree.unwrap(element);
                }
            }
        }
    }

    private static void cells(Document document) {
        for (var mark : XmlTree.elements(document, each -> isWord(each, Set.of("del", "cellDel")))) {
            var properties = mark.getParentNode();
            if (properties != null && (isWord(properties, "trPr") || isWord(properties, "tcPr"))) {
                var row = properties.getParentNode();
                var around = row.getParentNode();
                XmlTree.remove(row);
                removeEmpty(around, "tr", "tc");
                removeEmpty(around, "tbl", "tr");
            }
        }
    }

    private static void removeEmpty(@Nullable Node around, String outer, String inner) {
        if (around != null && isWord(around, outer) && XmlTree.child(around, inner) == null) {
            XmlTree.remove(around);
        }
    }

    private static boolean endIsGone(Element paragraph) {
        var mark = XmlTree.child(XmlTree.child(paragraph, "pPr"), "rPr");
        return mark != null && XmlTree.children(mark).stream().anyMatch(each -> isWord(each, GONE));
    }

    /** What is left of a paragraph whose end was taken out begins the next one. */
    private static void join(Element paragraph) {
        Node next = paragraph.getNextSibling();
        while (next != null && !(next instanceof Element element && isWord(element, Set.of("p", "tbl", "sectPr")))) {
            next = next.getNextSibling();
        }
        if (!(next instanceof Element following) || !isWord(following, "p")) {
            return;
        }
        var properties = XmlTree.child(paragraph, "pPr");
        if (XmlTree.child(properties, "sectPr") != null) {
            return;
        }
        var place = XmlTree.child(following, "pPr");
        Node before = place == null ? following.getFirstChild() : place.getNextSibling();
        for (var child = paragraph.getFirstChild(); child != null; child = paragraph.getFirstChild()) {
            paragraph.removeChild(child);
            if (child != properties) {
                following.insertBefore(child, before);
            }
        }
        XmlTree.remove(paragraph);
    }
}
