package org.lianshen.process.modelcheck;

import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** What things are called, in ids and in both languages. */
final class NamesAreSpoken implements DocumentRule {

    private static final Pattern QUESTION = Pattern.compile("[^\n]*\\?\n[^\n]*？");
    private static final Pattern ASKS = Pattern.compile("(?s).*[?？].*");
    private static final Pattern WAITS = Pattern.compile("(?s)(A?[Ww]ait).*|.*\\n(等候|等待).*");

    @Override
    public Stream<ModelFinding> check(ModelDocument model) {
        var nodes = new HashSet<>(model.nodes());
        return model.elements().flatMap(element -> {
            boolean node = nodes.contains(element);
            boolean flow = element.is("sequenceFlow");
            return Stream.of(
                            node || flow || element.is("message") ? id(element) : Stream.<ModelFinding>empty(),
                            node || element.is("process") || flow && element.has("name")
                                    ? languages(element)
                                    : Stream.<ModelFinding>empty(),
                            node ? said(element) : Stream.<ModelFinding>empty())
                    .flatMap(each -> each);
        });
    }

    private static Stream<ModelFinding> id(ModelElement element) {
        var prefix = prefix(element);
        return element.id().matches(prefix + "_[a-z][A-Za-z_]*")
                ? Stream.empty()
                : Stream.of(element.error(
                        Text.of(
                                "process.model.id-says-nothing",
                                element.id().isEmpty() ? element.kind() : element.id()),
                        Text.of("process.model.name-id", prefix)));
    }

    private static String prefix(ModelElement element) {
        return switch (element.kind()) {
            case "callActivity" -> "call";
            case "subProcess" -> "subprocess";
            case "sequenceFlow" -> "flow";
            case "message" -> "message";
            default -> ModelDocument.isGateway(element) ? "gateway" : ModelDocument.isEvent(element) ? "event" : "task";
        };
    }

    private static Stream<ModelFinding> languages(ModelElement element) {
        var name = element.name();
        return name.codePoints().anyMatch(Character::isIdeographic) && name.matches("(?s)[A-Z].*")
                ? Stream.empty()
                : Stream.of(element.error(
                        Text.of(
                                "process.model.not-in-both-languages",
                                name.strip().isEmpty() ? "—" : name.strip()),
                        Text.of("process.model.name-in-both-languages")));
    }

    /** Who asks and who does not, who does something and who waits. */
    private static Stream<ModelFinding> said(ModelElement node) {
        var name = node.name();
        if (node.is("exclusiveGateway")) {
            return QUESTION.matcher(name).matches()
                    ? Stream.empty()
                    : Stream.of(node.error(
                            Text.of("process.model.gateway-asks-nothing"), Text.of("process.model.ask-a-question")));
        }
        if (ASKS.matcher(name).matches()) {
            return Stream.of(
                    node.error(Text.of("process.model.asks-a-question"), Text.of("process.model.say-how-it-is")));
        }
        return node.is("serviceTask", "sendTask") && WAITS.matcher(name).matches()
                ? Stream.of(node.error(Text.of("process.model.step-waits"), Text.of("process.model.say-what-it-does")))
                : Stream.empty();
    }
}
