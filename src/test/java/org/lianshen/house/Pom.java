package org.lianshen.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The project's {@code pom.xml}, as far as it names what others made. */
final class Pom {

    /** Boot's properties end so, and ours do, too. */
    private static final String VERSION = ".version";

    private final Element project;

    Pom() {
        try {
            project = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Path.of("pom.xml").toFile())
                    .getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Every direct dependency as {@code group:artifact}, with its version or an empty text where a list of versions
     * says it.
     */
    Map<String, String> dependencies() {
        var found = new TreeMap<String, String>();
        for (var dependency : children(child(project, "dependencies"))) {
            found.put(
                    text(dependency, "groupId") + ":" + text(dependency, "artifactId"),
                    resolved(text(dependency, "version")));
        }
        return found;
    }

    /** The parent's version, which is Spring Boot's. */
    String boot() {
        return text(child(project, "parent"), "version");
    }

    /**
     * Every property that sets a version which neither a direct dependency nor an imported list of versions asks for:
     * it sets one aside that Boot or the engine would choose. With the comment before it, which says why, or an empty
     * text.
     */
    Map<String, Pin> pins() {
        var pins = new LinkedHashMap<String, Pin>();
        var asked = askedFor();
        var comment = "";
        for (var node : nodes(child(project, "properties"))) {
            if (node instanceof Comment words) {
                comment = words.getData().strip();
            } else if (node instanceof Element property) {
                var name = property.getTagName();
                if (name.endsWith(VERSION) && !name.equals("java.version") && !asked.contains("${" + name + "}")) {
                    pins.put(name, new Pin(property.getTextContent().strip(), comment));
                }
                comment = "";
            }
        }
        return pins;
    }

    /** @param why the comment before it, or an empty text */
    record Pin(String version, String why) {}

    private List<String> askedFor() {
        var direct = children(child(project, "dependencies")).stream();
        var imported = children(child(child(project, "dependencyManagement"), "dependencies")).stream()
                .filter(managed -> text(managed, "scope").equals("import"));
        return Stream.concat(direct, imported)
                .map(dependency -> text(dependency, "version"))
                .toList();
    }

    private String resolved(String version) {
        return version.startsWith("${")
                ? text(child(project, "properties"), version.substring(2, version.length() - 1))
                : version;
    }

    private static Element child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .map(child -> child.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static List<Element> children(Element parent) {
        return nodes(parent).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static List<Node> nodes(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList();
    }
}
