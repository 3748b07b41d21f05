package org.lianshen.models.difference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads the elements of a model with all they say, what the engine reads included, and where they are drawn. */
final class ModelElements {

    private static final String NO_DOCUMENT_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final Map<String, String> PREFIXES = Map.of(
            "http://camunda.org/schema/1.0/bpmn", "camunda:", "http://www.w3.org/2001/XMLSchema-instance", "xsi:");
    /** Said by the flows themselves. */
    private static final Set<String> REPEATED = Set.of("incoming", "outgoing");

    private final Map<String, ComparedPart> parts = new LinkedHashMap<>();
    private final Map<String, StringBuilder> places = new HashMap<>();

    private ModelElements() {}

    /**
     * By their ids.
     *
     * @throws IOException where it cannot be read as XML
     */
    static Map<String, ComparedPart> of(byte[] bpmn) throws IOException {
        var elements = new ModelElements();
        var root = root(bpmn);
        elements.drawn(root);
        elements.add(root, "");
        return elements.parts;
    }

    private static Element root(byte[] bpmn) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCUMENT_TYPE, true);
            var reader = factory.newDocumentBuilder();
            reader.setErrorHandler(null);
            return reader.parse(new ByteArrayInputStream(bpmn)).getDocumentElement();
        } catch (SAXException unreadable) {
            throw new IOException(unreadable);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform reads XML safely", e);
        }
    }

    private void drawn(Element element) {
        var of = element.getAttribute("bpmnElement");
        // the plane stands for the process, and holds the shapes of all others
        if (!of.isEmpty() && !element.getLocalName().equals("BPMNPlane")) {
            points(element, places.computeIfAbsent(of, none -> new StringBuilder()));
            return;
        }
        children(element).forEach(this::drawn);
    }

    private static void points(Element element, StringBuilder place) {
        for (var name : List.of("x", "y", "width", "height")) {
            place.append(element.getAttribute(name)).append(' ');
        }
        children(element).forEach(child -> points(child, place));
    }

    private void add(Element element, String parent) {
        var id = element.getAttribute("id");
        var properties = new TreeMap<String, String>();
        say(element, "", properties);
        if (!parent.isEmpty()) {
            properties.put("in", parent);
        }
        var name = element.getAttribute("name");
        parts.put(
                id,
                new ComparedPart(
                        element.getLocalName(),
                        name.isEmpty() ? id : name,
                        properties,
                        places.getOrDefault(id, new StringBuilder()).toString()));
    }

    /** What an element and everything inside it says that is no element of its own. */
    private void say(Element element, String path, Map<String, String> properties) {
        attributes(element, path, properties);
        var text = text(element);
        if (!text.isEmpty()) {
            properties.put(path.isEmpty() ? "text" : path, text);
        }
        var counts = new HashMap<String, Integer>();
        for (var child : children(element)) {
            if (DRAWING.equals(child.getNamespaceURI()) || REPEATED.contains(child.getLocalName())) {
                continue;
            }
            if (isOwn(child)) {
                add(child, owner(element));
            } else {
                int count = counts.merge(child.getLocalName(), 1, Integer::sum);
                var step = child.getLocalName() + (count > 1 ? "[" + count + "]" : "");
                say(child, path.isEmpty() ? step : path + "/" + step, properties);
            }
        }
    }

    private static void attributes(Element element, String path, Map<String, String> properties) {
        var attributes = element.getAttributes();
        for (int index = 0; index < attributes.getLength(); index++) {
            var attribute = attributes.item(index);
            var space = attribute.getNamespaceURI();
            boolean named = space == null && attribute.getLocalName().equals("id");
            if (!named && !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(space)) {
                var name = (space == null ? "" : PREFIXES.getOrDefault(space, "")) + attribute.getLocalName();
                properties.put(path.isEmpty() ? name : path + "@" + name, attribute.getNodeValue());
            }
        }
        if (path.isEmpty() && !BPMN.equals(element.getNamespaceURI())) {
            properties.put("xmlns", String.valueOf(element.getNamespaceURI()));
        }
    }

    /** Definitions of events belong to the event, though they have ids, too. */
    private static boolean isOwn(Element element) {
        return element.hasAttribute("id") && !element.getLocalName().endsWith("EventDefinition");
    }

    private static String owner(@Nullable Node node) {
        return node instanceof Element element
                ? isOwn(element) ? element.getAttribute("id") : owner(element.getParentNode())
                : "";
    }

    private static String text(Element element) {
        var text = new StringBuilder();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    private static List<Element> children(Element element) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
