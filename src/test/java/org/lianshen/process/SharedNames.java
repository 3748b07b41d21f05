package org.lianshen.process;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Every name that a set of models shares with code, read from their XML. */
final class SharedNames {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])([a-zA-Z]\\w*)(\\s*[.(])?");

    final Set<String> messages = new TreeSet<>();
    final Set<String> delegates = new TreeSet<>();
    final Set<String> beans = new TreeSet<>();
    final Set<String> variables = new TreeSet<>();
    final Set<String> outcomes = new TreeSet<>();
    /** The outcomes that a model sets itself. */
    final Set<String> set = new TreeSet<>();

    final Set<String> forms = new TreeSet<>();
    final Set<String> groups = new TreeSet<>();
    final Set<String> processes = new TreeSet<>();
    final Set<String> called = new TreeSet<>();

    private SharedNames() {}

    /** The names in all models of the designers' room. */
    static SharedNames inAllModels() {
        var names = new SharedNames();
        files("bpmn", ".bpmn").forEach(file -> names.read(text(file)));
        return names;
    }

    /** The names in one model. */
    static SharedNames in(String xml) {
        var names = new SharedNames();
        names.read(xml);
        return names;
    }

    /** All files of that ending below a folder. */
    static List<Path> files(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text. */
    static String text(Path file) {
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
            var document = factory.newDocumentBuilder()
                    .parse(new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            read(document.getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(Element element) {
        var attributes = element.getAttributes();
        for (int index = 0; index < attributes.getLength(); index++) {
            expressions(attributes.item(index).getNodeValue(), isDelegate(attributes.item(index)));
        }
        switch (element.getLocalName()) {
            case "process" -> processes.add(element.getAttribute("id"));
            case "callActivity" -> called.add(element.getAttribute("calledElement"));
            case "message" -> messages.add(element.getAttribute("name"));
            case "userTask" -> userTask(element);
            case "in", "out" -> handedOn(element);
            case "inputParameter", "outputParameter" -> parameter(element);
            case "multiInstanceLoopCharacteristics" ->
                add(variables, element.getAttributeNS(CAMUNDA, "elementVariable"));
            case "conditionExpression", "timeDate", "timeCycle" -> expressions(element.getTextContent(), false);
            default -> {
                // nothing else names anything of ours
            }
        }
        children(element).forEach(this::read);
    }

    private static boolean isDelegate(Node attribute) {
        return CAMUNDA.equals(attribute.getNamespaceURI()) && "delegateExpression".equals(attribute.getLocalName());
    }

    private void userTask(Element task) {
        add(forms, task.getAttributeNS(CAMUNDA, "formRef"));
        var candidates = task.getAttributeNS(CAMUNDA, "candidateGroups");
        if (!candidates.contains("{")) {
            Stream.of(candidates.split(",")).forEach(group -> add(groups, group.strip()));
        }
    }

    private void handedOn(Element mapping) {
        add(variables, mapping.getAttribute("source"));
        add(variables, mapping.getAttribute("target"));
    }

    private void parameter(Element parameter) {
        add(variables, parameter.getAttribute("name"));
        if (parameter.getAttribute("name").equals(Vocabulary.OUTCOME.name())) {
            add(outcomes, parameter.getTextContent().strip());
            add(set, parameter.getTextContent().strip());
        }
    }

    private void expressions(String text, boolean delegate) {
        var expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            if (delegate) {
                delegates.add(expression.group(1));
                continue;
            }
            var quoted = QUOTED.matcher(expression.group(1));
            while (quoted.find()) {
                outcomes.add(quoted.group(1));
            }
            var name = NAME.matcher(expression.group(1).replaceAll("'[^']*'", ""));
            while (name.find()) {
                (name.group(2) == null ? variables : beans).add(name.group(1));
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
