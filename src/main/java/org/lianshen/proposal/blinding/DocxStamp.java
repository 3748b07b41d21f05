package org.lianshen.proposal.blinding;

import static org.lianshen.proposal.blinding.DocxNames.isWord;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A line above every page of a text: first in every header, and in headers of ours where a section has none. */
final class DocxStamp {

    static final String RELATION = "rIdStamp";

    private static final List<String> KINDS = List.of("default", "first", "even");
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private DocxStamp() {}

    /** Writes the line first in a header. */
    static void stamp(Document header, String line) {
        var top = header.getDocumentElement();
        top.insertBefore(paragraph(header, top, line), top.getFirstChild());
    }

    private static Element paragraph(Document document, Element like, String line) {
        var paragraph = word(document, like, "p");
        var place = word(document, like, "jc");
        place.setAttributeNS(like.getNamespaceURI(), name(like, "val"), "center");
        var size = word(document, like, "sz");
        size.setAttributeNS(like.getNamespaceURI(), name(like, "val"), "16");
        var text = word(document, like, "t");
        text.setTextContent(line);
        var run = word(document, like, "r");
        run.appendChild(word(document, like, "rPr")).appendChild(size);
        run.appendChild(text);
        paragraph.appendChild(word(document, like, "pPr")).appendChild(place);
        paragraph.appendChild(run);
        return paragraph;
    }

    /**
     * Gives the first section the headers it lacks; later ones have what they lack from the one before.
     *
     * @return whether it lacked any
     */
    static boolean complete(Document text) {
        var body = XmlTree.child(text.getDocumentElement(), "body");
        if (body == null) {
            return false;
        }
        var section = firstSection(body);
        if (section == null) {
            section = word(text, body, "sectPr");
            body.appendChild(section);
        }
        var missing = new ArrayList<>(KINDS);
        for (var child : XmlTree.children(section)) {
            if (isWord(child, "headerReference")) {
                var kind = DocxNames.value(child, "type");
                missing.remove(kind.isEmpty() ? "default" : kind);
            }
        }
        for (var kind : missing) {
            var reference = word(text, body, "headerReference");
            reference.setAttributeNS(body.getNamespaceURI(), name(body, "type"), kind);
            var strict = String.valueOf(body.getNamespaceURI()).startsWith("http://purl.");
            reference.setAttributeNS(strict ? STRICT : RELATIONS, "lianshen:id", RELATION);
            section.insertBefore(reference, section.getFirstChild());
        }
        return !missing.isEmpty();
    }

    private static @Nullable Element firstSection(Element body) {
        return XmlTree.elements(body, each -> isWord(each, "sectPr")).stream()
                .findFirst()
                .orElse(null);
    }

    private static Element word(Document document, Element like, String name) {
        return document.createElementNS(like.getNamespaceURI(), name(like, name));
    }

    private static String name(Element like, String name) {
        return like.getPrefix() == null ? "w:" + name : like.getPrefix() + ":" + name;
    }
}
