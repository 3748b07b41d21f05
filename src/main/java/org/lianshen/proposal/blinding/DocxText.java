package org.lianshen.proposal.blinding;

import static org.lianshen.proposal.blinding.DocxNames.isWord;
import static org.lianshen.proposal.blinding.DocxNames.value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Takes out of a text what one does not see: remarks, hidden words, links to elsewhere, who wrote what and when. */
final class DocxText {

    private static final Set<String> GONE = Set.of(
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "annotationRef",
            "proofErr",
            "permStart",
            "permEnd",
            "sdtPr",
            "sdtEndPr",
            "smartTagPr",
            "customXmlPr",
            "altChunk",
            "subDoc",
            "control",
            "docPartObj",
            "contentPart",
            "lastRenderedPageBreak",
            "aliases",
            "personal",
            "personalCompose",
            "personalReply",
            "rsid",
            "printerSettings",
            "divId");
    private static final Set<String> AROUND = Set.of("sdt", "sdtContent", "smartTag", "customXml");
    private static final Set<String> OTHERS =
            Set.of("OLEObject", "signatureline", "hlinkClick", "hlinkHover", "externalData", "printSettings", "ink");
    private static final Set<String> WHO = Set.of(
            "author",
            "date",
            "initials",
            "paraId",
            "textId",
            "anchorId",
            "editId",
            "durableId",
            "userId",
            "providerId",
            "dateUtc",
            "tooltip",
            "docLocation",
            "tgtFrame",
            "edGrp");
    private static final Pattern BY_SOMEBODY =
            Pattern.compile("(?s).*(creator|lastModifiedBy|Company|Manager|Author).*");

    private DocxText() {}

    static void clean(Document document) {
        contentControls(document);
        for (var element : XmlTree.elements(document)) {
            var language = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
            if (!DocxNames.isKnown(language)
                    || isWord(element, GONE)
                    || !isWord(element) && OTHERS.contains(element.getLocalName())
                    || element.getLocalName().equals("extLst") && !holdsDrawing(element)
                    || isHidden(element)) {
                XmlTree.remove(element);
            } else if (isWord(element, AROUND)) {
                XmlTree.unwrap(element);
            } else {
                attributes(element);
            }
        }
        bookmarks(document);
    }

    /** Words that are hidden are still in the file. */
    private static boolean isHidden(Element run) {
        var mark = isWord(run, "r") ? XmlTree.child(XmlTree.child(run, "rPr"), "vanish") : null;
        return mark != null && !value(mark, "val").matches("0|false|off");
    }

    /** Where the finished drawing of a diagram is found. */
    private static boolean holdsDrawing(Element extensions) {
        return !XmlTree.elements(extensions, each -> each.getLocalName().equals("dataModelExt"))
                .isEmpty();
    }

    /** A place that shows who wrote the file shows nothing. */
    private static void contentControls(Document document) {
        for (var binding : XmlTree.elements(document, each -> isWord(each, "dataBinding"))) {
            var control = binding.getParentNode().getParentNode();
            if (BY_SOMEBODY.matcher(value(binding, "xpath")).matches() && isWord(control, "sdt")) {
                XmlTree.elements(control, each -> isWord(each, "t")).forEach(XmlTree::remove);
            }
        }
    }

    private static void attributes(Element element) {
        var all = element.getAttributes();
        for (int at = all.getLength() - 1; at >= 0; at--) {
            var attribute = (Attr) all.item(at);
            var name = attribute.getLocalName();
            if (name != null
                    && attribute.getNamespaceURI() != null
                    && (name.startsWith("rsid") || WHO.contains(name) && !isEffect(element))) {
                element.removeAttributeNode(attribute);
            }
        }
        DocxPictures.nameless(element);
    }

    /** Effects of letters have plain attributes of the same names. */
    private static boolean isEffect(Element element) {
        return element.getParentNode() != null && isWord(element.getParentNode(), "rPr");
    }

    /** Of the names of places only those stay that something in the text leads to. */
    private static void bookmarks(Document document) {
        var led = new HashSet<String>();
        for (var element : XmlTree.elements(document)) {
            if (isWord(element, "hyperlink")) {
                led.add(value(element, "anchor"));
            } else if (isWord(element, "instrText")) {
                led.addAll(words(element.getTextContent()));
            } else if (isWord(element, "fldSimple")) {
                led.addAll(words(value(element, "instr")));
            }
        }
        var gone = new HashSet<String>();
        for (var start : XmlTree.elements(document, each -> isWord(each, "bookmarkStart"))) {
            if (!led.contains(value(start, "name"))) {
                gone.add(value(start, "id"));
                XmlTree.remove(start);
            }
        }
        XmlTree.elements(document, each -> isWord(each, "bookmarkEnd")).stream()
                .filter(end -> gone.contains(value(end, "id")))
                .forEach(XmlTree::remove);
    }

    private static List<String> words(String instruction) {
        return List.of(instruction.strip().split("[\\s\"]+"));
    }
}
