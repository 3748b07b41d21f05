package org.lianshen.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The variables and outcomes that a set of models names, read from their XML. */
final class SharedNames {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])([a-zA-Z]\\w*)(\\s*[.(])?");

    final Set<String> variables = new TreeSet<>();
    /** The outcomes that a model sets itself. */
    final Set<String> set = new TreeSet<>();

    private SharedNames() {}

    /** The names in all models of the designers' room. */
    static SharedNames inAllModels() {
        var names = new SharedNames();
        files("bpmn", ".bpmn").forEach(file -> names.read(text(file)));
        return names;
    }

    /** All files of that ending below a folder. */
    private static List<Path> files(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text. */
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var document =
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            read(document.getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(Element element) {
        var attributes = element.getAttributes();
        for (int index = 0; index < attributes.getLength(); index++) {
            if (!"delegateExpression".equals(attributes.item(index).getLocalName())) {
                expressions(attributes.item(index).getNodeValue());
            }
        }
        switch (element.getLocalName()) {
            case "in", "out" -> handedOn(element);
            case "inputParameter", "outputParameter" -> parameter(element);
            case "multiInstanceLoopCharacteristics" ->
                add(variables, element.getAttributeNS(CAMUNDA, "elementVariable"));
            case "conditionExpression", "timeDate", "timeCycle" -> expressions(element.getTextContent());
            default -> {
                // nothing else names anything of ours
            }
        }
        children(element).forEach(this::read);
    }

    private void handedOn(Element mapping) {
        add(variables, mapping.getAttribute("source"));
        add(variables, mapping.getAttribute("target"));
    }

    private void parameter(Element parameter) {
        add(variables, parameter.getAttribute("name"));
        if (parameter.getAttribute("name").equals(Vocabulary.OUTCOME.name())) {
            add(set, parameter.getTextContent().strip());
        }
    }

    /** Bare names; what is asked or called is a bean. */
    private void expressions(String text) {
        var expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            var name = NAME.matcher(expression.group(1).replaceAll("'[^']*'", ""));
            while (name.find()) {
                if (name.group(2) == null) {
                    variables.add(name.group(1));
                }
            }
        }
    }

    private static void add(Set<String> names, String name) {
        if (!name.isEmpty()) {
            names.add(name);
        }
    }

    private static Stream<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
