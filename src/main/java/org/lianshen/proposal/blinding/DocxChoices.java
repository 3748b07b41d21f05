package org.lianshen.proposal.blinding;

import java.util.Arrays;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Where a text offers several ways to show something (ISO/IEC 29500-3), those stay that are known here. */
final class DocxChoices {

    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private DocxChoices() {}

    static void settle(Document document) {
        for (var offer : XmlTree.elements(document, each -> is(each, "AlternateContent"))) {
            for (var choice : XmlTree.children(offer)) {
                if (is(choice, "Choice") && !isKnown(choice)) {
                    XmlTree.remove(choice);
                }
            }
            var hasChoice = XmlTree.children(offer).stream().anyMatch(each -> is(each, "Choice"));
            if (!hasChoice) {
                XmlTree.children(offer).forEach(XmlTree::unwrap);
                XmlTree.unwrap(offer);
            }
        }
    }

    private static boolean is(Element element, String name) {
        return COMPATIBILITY.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static boolean isKnown(Element choice) {
        return Arrays.stream(choice.getAttribute("Requires").strip().split("\\s+"))
                .map(choice::lookupNamespaceURI)
                .allMatch(language -> language != null && DocxNames.isKnown(language));
    }
}
