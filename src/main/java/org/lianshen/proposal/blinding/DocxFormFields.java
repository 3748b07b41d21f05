package org.lianshen.proposal.blinding;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Boxes and lists of a form to fill in (ISO/IEC 29500-1, 17.16.5), which become the letters that they show. */
final class DocxFormFields {

    private static final String CHECKED = "\u2612";
    private static final String EMPTY = "\u2610";

    private DocxFormFields() {}

    /** Writes what a field shows before its begin, where nothing else in the text does. */
    static void show(Element begin, String kind) {
        var data = XmlTree.child(begin, "ffData");
        var shown =
                switch (kind) {
                    case "FORMCHECKBOX" -> isChecked(XmlTree.child(data, "checkBox")) ? CHECKED : EMPTY;
                    case "FORMDROPDOWN" -> chosen(XmlTree.child(data, "ddList"));
                    default -> "";
                };
        if (!shown.isEmpty() && begin.getParentNode() != null) {
            var text = begin.getOwnerDocument().createElementNS(begin.getNamespaceURI(), "w:t");
            text.setPrefix(begin.getPrefix());
            text.setTextContent(shown);
            begin.getParentNode().insertBefore(text, begin);
        }
    }

    private static boolean isChecked(@Nullable Element box) {
        var state = XmlTree.child(box, "checked");
        state = state == null ? XmlTree.child(box, "default") : state;
        return state != null && !DocxNames.value(state, "val").matches("0|false|off");
    }

    private static String chosen(@Nullable Element list) {
        if (list == null) {
            return "";
        }
        var result = XmlTree.child(list, "result");
        result = result == null ? XmlTree.child(list, "default") : result;
        var number = result == null ? "0" : DocxNames.value(result, "val");
        var entries = XmlTree.children(list).stream()
                .filter(each -> DocxNames.isWord(each, "listEntry"))
                .toList();
        int index = number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0;
        return index < entries.size() ? DocxNames.value(entries.get(index), "val") : "";
    }
}
