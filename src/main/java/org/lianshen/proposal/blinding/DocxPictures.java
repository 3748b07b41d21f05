package org.lianshen.proposal.blinding;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What drawings in a text say of themselves: programs put file names there. */
final class DocxPictures {

    private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
    private static final Set<String> NAMED = Set.of("docPr", "cNvPr");
    private static final Set<String> THEMES =
            Set.of("theme", "clrScheme", "fontScheme", "fmtScheme", "custClr", "extraClrScheme");
    private static final Set<String> SHAPES = Set.of(
            "shape",
            "rect",
            "roundrect",
            "oval",
            "line",
            "polyline",
            "curve",
            "arc",
            "group",
            "image",
            "imagedata",
            "background");

    private DocxPictures() {}

    static void nameless(Element element) {
        var name = element.getLocalName();
        if (NAMED.contains(name)) {
            element.setAttribute("name", "");
            element.removeAttribute("title");
            spoken(element, "descr");
        } else if (THEMES.contains(name) && element.hasAttribute("name")) {
            element.setAttribute("name", "");
        } else if (SHAPES.contains(name)
                && String.valueOf(element.getNamespaceURI()).endsWith(":vml")) {
            element.removeAttribute("title");
            element.removeAttribute("href");
            element.removeAttributeNS(OFFICE, "title");
            element.removeAttributeNS(OFFICE, "href");
            element.removeAttributeNS(OFFICE, "gfxdata");
            if (!element.getAttribute("id").startsWith("_x0000_")) {
                element.removeAttribute("id");
            }
            spoken(element, "alt");
        } else if (name.equals("f") && String.valueOf(element.getNamespaceURI()).endsWith("/chart")) {
            // the workbook that it counts in is gone
            element.setTextContent("Sheet1!$A$1");
        }
    }

    private static void spoken(Element element, String attribute) {
        if (!Spoken.isOwnWord(element.getAttribute(attribute))) {
            element.removeAttribute(attribute);
        }
    }

    /** Takes away what points at parts that are gone; a link that leads nowhere becomes its words. */
    static void loose(Element element, Set<String> kept) {
        var all = element.getAttributes();
        for (int at = all.getLength() - 1; at >= 0; at--) {
            var attribute = (Attr) all.item(at);
            if (DocxNames.isRelation(attribute) && !kept.contains(attribute.getValue())) {
                element.removeAttributeNode(attribute);
                if (List.of("headerReference", "footerReference").contains(element.getLocalName())) {
                    XmlTree.remove(element);
                }
            }
        }
        if (DocxNames.isWord(element, "hyperlink")
                && DocxNames.value(element, "anchor").isEmpty()) {
            XmlTree.unwrap(element);
        }
    }
}
