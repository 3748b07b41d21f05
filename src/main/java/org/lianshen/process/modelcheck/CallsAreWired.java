package org.lianshen.process.modelcheck;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.NameList;

/** A call names a model of the same deployment, hands on the business key, and all that the called model asks for. */
final class CallsAreWired implements DocumentRule {

    private static final String KEY = "#{execution.processBusinessKey}";
    private static final Set<String> SUBJECTS = Set.of("number", "round");

    private final KnownNames known;
    private final Map<String, ModelDocument> models;

    CallsAreWired(KnownNames known, Map<String, ModelDocument> models) {
        this.known = known;
        this.models = models;
    }

    @Override
    public Stream<ModelFinding> check(ModelDocument model) {
        return model.all("callActivity").flatMap(call -> check(model, call));
    }

    private Stream<ModelFinding> check(ModelDocument model, ModelElement call) {
        var found = Stream.<ModelFinding>builder();
        var name = call.plain("calledElement");
        var called = models.get(name);
        if (called == null) {
            found.add(call.error(
                    Text.of("process.model.no-such-model", name.isEmpty() ? "—" : name),
                    Text.of("process.model.call-one-of", NameList.listed(models.keySet()))));
        } else {
            ModelVariables.needs(called, known.variables()).stream()
                    .filter(variable -> handed(call, "in")
                            .noneMatch(in -> in.plain("target").equals(variable)))
                    .forEach(variable -> found.add(call.error(
                            Text.of("process.model.call-lacks-variable", name, variable),
                            Text.of("process.model.hand-on", variable))));
        }
        if (called != null && !begins(called)) {
            found.add(call.error(
                    Text.of("process.model.model-begins-by-message", name),
                    Text.of("process.model.call-one-of", NameList.listed(models.keySet()))));
        }
        if (!call.ofEngine("calledElementBinding").equals("deployment")) {
            found.add(call.error(
                    Text.of("process.model.call-binds-elsewhere"), Text.of("process.model.bind-to-deployment")));
        }
        if (handed(call, "in").noneMatch(in -> in.plain("businessKey").equals(KEY))) {
            found.add(call.error(Text.of("process.model.call-without-key"), Text.of("process.model.hand-on-key", KEY)));
        }
        if (handed(call, "in").noneMatch(CallsAreWired::handsOnItsSubject)) {
            found.add(call.error(
                    Text.of("process.model.call-without-subject"), Text.of("process.model.hand-on-subject")));
        }
        Stream.concat(handed(call, "in"), handed(call, "out"))
                .flatMap(mapping -> mapped(model, mapping))
                .forEach(found);
        return found.build();
    }

    /** Whether a model has a start that waits for nothing; no other can be called. */
    private static boolean begins(ModelDocument called) {
        return called.process().stream()
                .flatMap(process -> process.children("startEvent"))
                .anyMatch(start ->
                        start.children().noneMatch(child -> child.kind().endsWith("EventDefinition")));
    }

    private static boolean handsOnItsSubject(ModelElement in) {
        return SUBJECTS.contains(in.plain("source")) && in.plain("source").equals(in.plain("target"));
    }

    private Stream<ModelFinding> mapped(ModelDocument model, ModelElement mapping) {
        if (!mapping.plain("businessKey").isEmpty()) {
            return Stream.empty();
        }
        var source = mapping.plain("source");
        var target = mapping.plain("target");
        if (source.isEmpty() || target.isEmpty() || mapping.attributes().count() > 2) {
            return Stream.of(mapping.error(
                    Text.of("process.model.handed-on-unclearly"), Text.of("process.model.name-source-and-target")));
        }
        return Stream.of(source, target)
                .distinct()
                .filter(variable -> !known.variables().contains(variable)
                        && !ModelVariables.set(model).contains(variable))
                .map(variable -> mapping.error(
                        Text.of("process.model.unset-variable", variable),
                        Text.of("process.model.known-variables", NameList.listed(known.variables()))));
    }

    /** The keys that models call. */
    static Set<String> called(Collection<ModelDocument> models) {
        return models.stream()
                .flatMap(model -> model.all("callActivity"))
                .map(call -> call.plain("calledElement"))
                .collect(Collectors.toSet());
    }

    /** What a call hands in or takes out. */
    static Stream<ModelElement> handed(ModelElement call, String direction) {
        return call.children("extensionElements").flatMap(extensions -> extensions.children(direction));
    }
}
