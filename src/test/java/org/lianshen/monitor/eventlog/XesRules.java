package org.lianshen.monitor.eventlog;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * What IEEE 1849-2016 asks of a log in XML: which elements stand where and in which order, which attributes they have,
 * that values are of their type, that prefixes belong to declared extensions, and that what is global is everywhere.
 */
final class XesRules {

    private static final String SPACE = "http://www.xes-standard.org/";
    private static final List<String> ORDER =
            List.of("extension", "global", "classifier", "attribute", "trace", "event");
    private static final Set<String> ATTRIBUTES =
            Set.of("string", "date", "int", "float", "boolean", "id", "list", "container");
    private static final Set<String> TRANSITIONS = Set.of(
            "schedule",
            "assign",
            "withdraw",
            "reassign",
            "start",
            "suspend",
            "resume",
            "pi_abort",
            "ate_abort",
            "complete",
            "autoskip",
            "manualskip",
            "unknown");

    private final Element log;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> prefixes = new HashSet<>();

    private XesRules(Element log) {
        this.log = log;
    }

    /** What is wrong with it; nothing if it is as it should be. */
    static List<String> faults(Element log) {
        var rules = new XesRules(log);
        rules.check();
        return rules.faults;
    }

    private void check() {
        if (!SPACE.equals(log.getNamespaceURI()) || !log.getLocalName().equals("log")) {
            faults.add("the root is no log of XES");
        }
        required(log, "xes.version", "xes.features");
        int place = 0;
        for (var child : children(log).toList()) {
            int next = ORDER.indexOf(kind(child));
            if (next < place) {
                faults.add(child.getLocalName() + " stands in a wrong place");
            }
            place = Math.max(place, next);
        }
        named("extension").forEach(this::extension);
        named("classifier").forEach(each -> required(each, "name", "keys"));
        attributes(log);
        var ofTraces = globals("trace");
        var ofEvents = globals("event");
        named("trace").forEach(trace -> {
            carrier(trace, ofTraces, "trace");
            children(trace)
                    .filter(child -> kind(child).equals("event"))
                    .forEach(event -> carrier(event, ofEvents, "event"));
        });
        named("classifier")
                .flatMap(each -> Stream.of(each.getAttribute("keys").split(" ")))
                .filter(key -> !ofEvents.contains(key))
                .forEach(key -> faults.add("a classifier uses " + key + ", which is not global"));
    }

    private void extension(Element extension) {
        required(extension, "name", "prefix", "uri");
        prefixes.add(extension.getAttribute("prefix"));
    }

    private Set<String> globals(String scope) {
        var keys = new HashSet<String>();
        named("global").filter(each -> each.getAttribute("scope").equals(scope)).forEach(global -> {
            attributes(global);
            children(global).forEach(attribute -> keys.add(attribute.getAttribute("key")));
        });
        return keys;
    }

    private void carrier(Element carrier, Set<String> globals, String what) {
        attributes(carrier);
        var keys = children(carrier).map(child -> child.getAttribute("key")).toList();
        globals.stream()
                .filter(global -> !keys.contains(global))
                .forEach(global -> faults.add("a " + what + " lacks " + global));
        if (keys.stream().filter(key -> !key.isEmpty()).distinct().count()
                < keys.stream().filter(key -> !key.isEmpty()).count()) {
            faults.add("a " + what + " has a key twice");
        }
    }

    private void attributes(Element parent) {
        children(parent).filter(child -> kind(child).equals("attribute")).forEach(attribute -> {
            required(attribute, "key", "value");
            var key = attribute.getAttribute("key");
            var value = attribute.getAttribute("value");
            if (key.contains(":") && !prefixes.contains(key.substring(0, key.indexOf(':')))) {
                faults.add(key + " belongs to no extension that is declared");
            }
            if (!parses(attribute.getLocalName(), value)) {
                faults.add(key + " is no " + attribute.getLocalName());
            }
            if (key.equals("lifecycle:transition") && !TRANSITIONS.contains(value)) {
                faults.add(value + " is no transition of the standard life cycle");
            }
        });
    }

    private static boolean parses(String type, String value) {
        try {
            switch (type) {
                case "date" -> OffsetDateTime.parse(value);
                case "int" -> Long.parseLong(value);
                case "float" -> Double.parseDouble(value);
                case "boolean" -> {
                    return value.equals("true") || value.equals("false");
                }
                default -> {
                    // every text is one
                }
            }
            return true;
        } catch (DateTimeException | NumberFormatException other) {
            return false;
        }
    }

    private void required(Element element, String... names) {
        for (var name : names) {
            if (!element.hasAttribute(name)) {
                faults.add(element.getLocalName() + " lacks " + name);
            }
        }
    }

    private static String kind(Element element) {
        return ATTRIBUTES.contains(element.getLocalName()) ? "attribute" : element.getLocalName();
    }

    private Stream<Element> named(String name) {
        return children(log).filter(child -> child.getLocalName().equals(name));
    }

    private static Stream<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
