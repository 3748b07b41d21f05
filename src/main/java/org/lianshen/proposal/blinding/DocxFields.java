package org.lianshen.proposal.blinding;

import static org.lianshen.proposal.blinding.DocxNames.isWord;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What is computed in a text (ISO/IEC 29500-1, 17.16): numbers of pages and what refers to another place go on; of the
 * others what they have shown last stays as plain text, and nothing where that came from the properties of the file.
 */
final class DocxFields {

    private static final Set<String> COMPUTED = Set.of(
            "PAGE",
            "NUMPAGES",
            "SECTIONPAGES",
            "SECTION",
            "PAGEREF",
            "REF",
            "NOTEREF",
            "SEQ",
            "STYLEREF",
            "EQ",
            "=",
            "SYMBOL",
            "LISTNUM",
            "AUTONUM",
            "AUTONUMLGL",
            "AUTONUMOUT");
    private static final Set<String> OF_THE_FILE = Set.of(
            "AUTHOR",
            "LASTSAVEDBY",
            "FILENAME",
            "USERNAME",
            "USERINITIALS",
            "USERADDRESS",
            "DOCPROPERTY",
            "DOCVARIABLE",
            "INFO",
            "COMMENTS",
            "TEMPLATE");
    private static final Set<String> SHOWN = Set.of("t", "sym", "drawing", "pict", "noBreakHyphen", "softHyphen");

    private final Deque<Field> open = new ArrayDeque<>();

    private static final class Field {
        private final List<Element> codes = new ArrayList<>();
        private final List<Element> results = new ArrayList<>();
        private final StringBuilder instruction = new StringBuilder();
        private boolean isShowing;
    }

    private DocxFields() {}

    static void settle(Document document) {
        var fields = new DocxFields();
        for (var element : XmlTree.elements(document)) {
            if (isWord(element, "fldChar")) {
                fields.mark(element);
            } else if (isWord(element, "instrText")) {
                fields.instruct(element);
            } else if (isWord(element, SHOWN)) {
                fields.open.stream().filter(field -> field.isShowing).forEach(field -> field.results.add(element));
            } else if (isWord(element, "fldSimple")) {
                simple(element);
            }
        }
        while (!fields.open.isEmpty()) {
            close(fields.open.pop());
        }
    }

    private void mark(Element mark) {
        switch (DocxNames.value(mark, "fldCharType")) {
            case "begin" -> {
                open.push(new Field());
                open.peek().codes.add(mark);
            }
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.peek().codes.add(mark);
                    open.peek().isShowing = true;
                }
            }
            default -> {
                if (!open.isEmpty()) {
                    open.peek().codes.add(mark);
                    close(open.pop());
                }
            }
        }
    }

    private void instruct(Element instruction) {
        if (open.isEmpty()) {
            XmlTree.remove(instruction);
        } else {
            open.peek().codes.add(instruction);
            open.peek().instruction.append(instruction.getTextContent());
        }
    }

    private static void close(Field field) {
        var kind = kind(field.instruction.toString());
        var first = field.codes.get(0);
        DocxFormFields.show(first, kind);
        var data = XmlTree.child(first, "ffData");
        if (data != null) {
            XmlTree.remove(data);
        }
        if (COMPUTED.contains(kind)) {
            return;
        }
        field.codes.forEach(XmlTree::remove);
        if (OF_THE_FILE.contains(kind)) {
            field.results.forEach(XmlTree::remove);
        }
    }

    private static void simple(Element field) {
        var kind = kind(DocxNames.value(field, "instr"));
        if (COMPUTED.contains(kind)) {
            return;
        }
        if (OF_THE_FILE.contains(kind)) {
            XmlTree.elements(field, each -> isWord(each, SHOWN)).forEach(XmlTree::remove);
        }
        XmlTree.unwrap(field);
    }

    private static String kind(String instruction) {
        var words = instruction.strip().split("[\\s\\\\\"]+", 2);
        return words[0].startsWith("=") ? "=" : words[0].toUpperCase(Locale.ROOT);
    }
}
