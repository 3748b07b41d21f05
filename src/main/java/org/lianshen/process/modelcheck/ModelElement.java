package org.lianshen.process.modelcheck;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSeverity;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element of a model as rules see it. */
final class ModelElement {

    /** What tools name elements by, the drawing's included. */
    static final String ID = "id";

    private final String file;
    private final Element element;

    ModelElement(String file, Element element) {
        this.file = file;
        this.element = element;
    }

    /** Its namespace, empty where it has none. */
    String space() {
        return orEmpty(element.getNamespaceURI());
    }

    /** What kind it is, without prefix. */
    String kind() {
        return element.getLocalName();
    }

    /** Its id, empty where it has none. */
    String id() {
        return element.getAttribute(ID);
    }

    /** Its name, empty where it has none. */
    String name() {
        return element.getAttribute("name");
    }

    /** Whether it has a plain attribute. */
    boolean has(String attribute) {
        return element.hasAttribute(attribute);
    }

    /** Whether it is of one of those kinds. */
    boolean is(String... kinds) {
        return Arrays.asList(kinds).contains(kind());
    }

    /** An attribute of the engine's, empty where it is not there. */
    String ofEngine(String attribute) {
        return ModelParts.ENGINE.stream()
                .map(space -> element.getAttributeNS(space, attribute))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A plain attribute, empty where it is not there. */
    String plain(String attribute) {
        return element.getAttribute(attribute);
    }

    /** Its attributes with their namespaces, without the declarations of these. */
    Stream<Node> attributes() {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .filter(attribute -> !"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI()));
    }

    /** Its own text, without that of elements inside it. */
    String text() {
        var text = new StringBuilder();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    Stream<ModelElement> children() {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(child -> new ModelElement(file, (Element) child));
    }

    /** Those of its children that are of one of those kinds. */
    Stream<ModelElement> children(String... kinds) {
        return children().filter(child -> child.is(kinds));
    }

    /** What it stands in. */
    Optional<ModelElement> parent() {
        return Optional.ofNullable(element.getParentNode())
                .filter(Element.class::isInstance)
                .map(parent -> new ModelElement(file, (Element) parent));
    }

    /** Every element of the model, from its root. */
    Stream<ModelElement> everywhere() {
        return new ModelElement(file, element.getOwnerDocument().getDocumentElement()).withAllInside();
    }

    /** It and every element inside it, in their order. */
    Stream<ModelElement> withAllInside() {
        return Stream.concat(Stream.of(this), children().flatMap(ModelElement::withAllInside));
    }

    /** What an expression could stand in, by the place it is in. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        attributes().forEach(attribute -> values.put(attribute.getLocalName(), attribute.getNodeValue()));
        values.put("", text());
        return values;
    }

    ModelFinding error(Text message, Text remedy) {
        return new ModelFinding(file, id(element), ModelSeverity.ERROR, message, remedy);
    }

    ModelFinding warning(Text message, Text remedy) {
        return new ModelFinding(file, id(element), ModelSeverity.WARNING, message, remedy);
    }

    /** The id of what people see in the drawing: definitions of events and parts of extensions are inside of it. */
    private static String id(@Nullable Node node) {
        if (!(node instanceof Element element)) {
            return "";
        }
        var id = element.getAttribute(ID);
        boolean seen = !id.isEmpty() && !orEmpty(element.getLocalName()).endsWith("EventDefinition");
        return seen ? id : id(element.getParentNode());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModelElement model && model.element == element;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(element);
    }

    @Override
    public String toString() {
        return kind() + " " + id();
    }
}
