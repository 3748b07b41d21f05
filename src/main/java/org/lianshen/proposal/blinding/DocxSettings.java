package org.lianshen.proposal.blinding;

import static org.lianshen.proposal.blinding.DocxNames.isWord;
import static org.lianshen.proposal.blinding.DocxNames.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The parts that say how a text is set. Of the settings only those stay that pages look different without. */
final class DocxSettings {

    private static final Set<String> OF_PAGES = Set.of(
            "evenAndOddHeaders",
            "mirrorMargins",
            "defaultTabStop",
            "autoHyphenation",
            "consecutiveHyphenLimit",
            "hyphenationZone",
            "doNotHyphenateCaps",
            "characterSpacingControl",
            "noLineBreaksAfter",
            "noLineBreaksBefore",
            "strictFirstAndLastChars",
            "footnotePr",
            "endnotePr",
            "compat",
            "themeFontLang",
            "clrSchemeMapping",
            "decimalSymbol",
            "listSeparator",
            "displayBackgroundShape",
            "gutterAtTop",
            "bookFoldPrinting",
            "bookFoldRevPrinting",
            "drawingGridHorizontalSpacing",
            "drawingGridVerticalSpacing",
            "displayHorizontalDrawingGridEvery",
            "displayVerticalDrawingGridEvery",
            "doNotUseMarginsForDrawingGridOrigin",
            "alignBordersAndEdges",
            "bordersDoNotSurroundHeader",
            "bordersDoNotSurroundFooter",
            "mathPr");
    private static final Set<String> STYLED =
            Set.of("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "numStyleLink", "styleLink");

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** Keeps of the settings what pages need. */
    static void keepPages(Document settings) {
        for (var child : XmlTree.children(settings.getDocumentElement())) {
            if (!OF_PAGES.contains(child.getLocalName())) {
                XmlTree.remove(child);
            }
        }
    }

    /** Learns the styles that somebody made: whose institution they are named after stays with us. */
    void learn(Document styles) {
        for (var style : XmlTree.elements(styles, each -> isWord(each, "style"))) {
            var name = XmlTree.child(style, "name");
            if (value(style, "customStyle").matches("1|true|on") && name != null) {
                var other = "Style " + (ids.size() + 1);
                ids.put(value(style, "styleId"), other.replace(" ", ""));
                names.put(value(name, "val"), other);
            }
        }
    }

    /** Gives those styles other names, wherever they are named. */
    void rename(Document part) {
        for (var element : XmlTree.elements(part)) {
            if (isWord(element, STYLED)) {
                replace(element, "val", ids);
            } else if (isWord(element, "style")) {
                replace(element, "styleId", ids);
            } else if (isWord(element, "name") && isWord(element.getParentNode(), "style")) {
                replace(element, "val", names);
            } else if (isWord(element, "name") && isWord(element.getParentNode(), "abstractNum")) {
                XmlTree.remove(element);
            } else if (isWord(element, "instrText") && element.getTextContent().contains("STYLEREF")) {
                var text = element.getTextContent();
                for (var each : names.entrySet()) {
                    text = text.replace(each.getKey(), each.getValue());
                }
                element.setTextContent(text);
            }
        }
    }

    private static void replace(Element element, String name, Map<String, String> others) {
        Attr attribute = element.getAttributeNodeNS(element.getNamespaceURI(), name);
        if (attribute != null) {
            attribute.setValue(others.getOrDefault(attribute.getValue(), attribute.getValue()));
        }
    }
}
