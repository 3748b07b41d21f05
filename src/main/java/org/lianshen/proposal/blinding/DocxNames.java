package org.lianshen.proposal.blinding;

import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Words of ISO/IEC 29500-1, in the transitional and the strict form. */
final class DocxNames {

    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final Set<String> RELATION = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships");
    private static final String OPEN = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String MICROSOFT = "http://schemas.microsoft.com/office/";
    private static final Set<String> KNOWN = Set.of(
            OPEN + "officeDocument/2006/math",
            OPEN + "drawingml/2006/main",
            OPEN + "drawingml/2006/picture",
            OPEN + "drawingml/2006/wordprocessingDrawing",
            OPEN + "drawingml/2006/chart",
            OPEN + "drawingml/2006/chartDrawing",
            OPEN + "drawingml/2006/diagram",
            OPEN + "drawingml/2006/lockedCanvas",
            OPEN + "markup-compatibility/2006",
            MICROSOFT + "word/2010/wordml",
            MICROSOFT + "word/2010/wordprocessingShape",
            MICROSOFT + "word/2010/wordprocessingGroup",
            MICROSOFT + "word/2010/wordprocessingCanvas",
            MICROSOFT + "word/2010/wordprocessingDrawing",
            MICROSOFT + "drawing/2008/diagram",
            "urn:schemas-microsoft-com:vml",
            "urn:schemas-microsoft-com:office:office",
            "urn:schemas-microsoft-com:office:word");

    private DocxNames() {}

    /** Whether it is that element of a text. */
    static boolean isWord(Node node, String name) {
        return node instanceof Element && name.equals(node.getLocalName()) && isWord(node);
    }

    /** Whether it is one of those elements of a text. */
    static boolean isWord(Node node, Set<String> names) {
        return node instanceof Element && names.contains(node.getLocalName()) && isWord(node);
    }

    /** Whether an element or attribute is of the language of texts. */
    static boolean isWord(Node node) {
        return node.getNamespaceURI() != null && WORD.contains(node.getNamespaceURI());
    }

    /** Whether it names a relationship of its part. */
    static boolean isRelation(Node attribute) {
        return attribute.getNamespaceURI() != null && RELATION.contains(attribute.getNamespaceURI());
    }

    /** The relationships that something in a part names. */
    static Set<String> relations(Document part) {
        var named = new HashSet<String>();
        for (var element : XmlTree.elements(part)) {
            var attributes = element.getAttributes();
            for (int at = 0; at < attributes.getLength(); at++) {
                var attribute = attributes.item(at);
                if (isRelation(attribute) || "relId".equals(attribute.getNodeName())) {
                    named.add(attribute.getNodeValue());
                }
            }
        }
        return named;
    }

    /** Whether elements of a language are shown. */
    static boolean isKnown(String language) {
        return WORD.contains(language)
                || KNOWN.contains(language)
                || language.startsWith(STRICT + "drawingml/")
                || language.equals(STRICT + "officeDocument/math");
    }

    /** What an attribute of the same language as the element says; empty where it says nothing. */
    static String value(Element element, String name) {
        return element.getAttributeNS(element.getNamespaceURI(), name);
    }
}
