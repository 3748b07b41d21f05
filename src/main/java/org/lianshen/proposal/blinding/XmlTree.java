package org.lianshen.proposal.blinding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML as a tree, of a size that is bounded before it is built. */
final class XmlTree {

    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_ELEMENTS = 400_000;

    private XmlTree() {}

    /** The tree. */
    static Document read(byte[] xml) throws IOException, Uncleanable {
        try {
            if (xml.length > MOST_BYTES) {
                throw tooMuch();
            }
            var count = new Count();
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(count);
            parser.setErrorHandler(count);
            parser.parse(new InputSource(new ByteArrayInputStream(xml)));
            if (count.elements > MOST_ELEMENTS) {
                throw tooMuch();
            }
            var builder = XMLHelper.newDocumentBuilder();
            builder.setErrorHandler(count);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | ParserConfigurationException broken) {
            throw new IOException(broken);
        }
    }

    private static Uncleanable tooMuch() {
        return new Uncleanable(Text.of("proposal.blinding.too-much-text", MOST_BYTES >> 20));
    }

    private static final class Count extends DefaultHandler {

        private int elements;

        @Override
        public void startElement(@Nullable String uri, String name, @Nullable String qName, Attributes attributes)
                throws SAXException {
            if (++elements > MOST_ELEMENTS + 1) {
                throw new SAXException("Too many elements");
            }
        }
    }

    /** The bytes, without remarks and instructions for programs. */
    static byte[] write(Document document) throws IOException {
        for (var node : below(document)) {
            if (node.getNodeType() == Node.COMMENT_NODE || node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                node.getParentNode().removeChild(node);
            }
        }
        document.setXmlStandalone(true);
        var out = new ByteArrayOutputStream();
        try {
            XMLHelper.newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }

    private static List<Node> below(Node top) {
        var all = new ArrayList<Node>();
        for (var node = next(top, top); node != null; node = next(node, top)) {
            all.add(node);
        }
        return all;
    }

    private static @Nullable Node next(Node node, Node top) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        for (var up = node; up != null && up != top; up = up.getParentNode()) {
            if (up.getNextSibling() != null) {
                return up.getNextSibling();
            }
        }
        return null;
    }

    /** All elements below, in their order; the list stays as it is while the tree changes. */
    static List<Element> elements(Node top) {
        return below(top).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    /** All elements below for which this holds. */
    static List<Element> elements(Node top, Predicate<Element> which) {
        return elements(top).stream().filter(which).toList();
    }

    /** The child elements. */
    static List<Element> children(Node parent) {
        var all = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    /** The first child element of that name; null where there is none. */
    static @Nullable Element child(@Nullable Node parent, String name) {
        return parent == null
                ? null
                : children(parent).stream()
                        .filter(child -> name.equals(child.getLocalName()))
                        .findFirst()
                        .orElse(null);
    }

    static void remove(Node node) {
        if (node.getParentNode() != null) {
            node.getParentNode().removeChild(node);
        }
    }

    /** Puts what is in an element in its place. */
    static void unwrap(Element element) {
        var parent = element.getParentNode();
        if (parent == null) {
            return;
        }
        while (element.getFirstChild() != null) {
            parent.insertBefore(element.getFirstChild(), element);
        }
        parent.removeChild(element);
    }
}
