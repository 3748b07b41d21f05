package org.lianshen.process.modelcheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSeverity;
import org.lianshen.process.modelcheck.finding.NameList;
import org.lianshen.process.modelcheck.form.FormDocument;

/** What can only be seen of all models and forms together: who starts whom, who hears whom, what nobody uses. */
final class WholeSet {

    /** Stands for all models where no file is to blame. */
    private static final String MODELS = "bpmn";

    private final KnownNames known;
    private final List<ModelDocument> models;
    private final List<FormDocument> forms;

    WholeSet(KnownNames known, List<ModelDocument> models, List<FormDocument> forms) {
        this.known = known;
        this.models = models;
        this.forms = forms;
    }

    Stream<ModelFinding> check() {
        return Stream.of(
                        namesakes(),
                        unstarted(),
                        startedTwice(),
                        unheard(),
                        alike(),
                        unused(),
                        unasked(),
                        formsOfNobody())
                .flatMap(each -> each);
    }

    /** Models, and forms, go by their names without folders. */
    private Stream<ModelFinding> namesakes() {
        var found = new ArrayList<ModelFinding>();
        var keys = new HashMap<String, String>();
        for (var model : models) {
            var other = keys.putIfAbsent(model.key(), model.file());
            if (other != null && !model.key().isEmpty()) {
                model.process()
                        .ifPresent(process -> found.add(process.error(
                                Text.of("process.model.model-twice", model.key(), other),
                                Text.of("process.model.rename-one"))));
            }
        }
        var names = new HashMap<String, String>();
        for (var form : forms) {
            var other = names.putIfAbsent(form.key(), form.file());
            if (other != null) {
                found.add(form.error(
                        Text.of("process.model.form-twice", form.key(), other), Text.of("process.model.rename-one")));
            }
        }
        return found.stream();
    }

    private Stream<ModelFinding> unstarted() {
        var called = CallsAreWired.called(models);
        return models.stream()
                .filter(model -> !called.contains(model.key()))
                .filter(model -> !carries(model))
                .filter(model -> begun(model).findAny().isEmpty())
                .flatMap(model -> model.process().stream())
                .map(process ->
                        process.error(Text.of("process.model.never-started"), Text.of("process.model.call-it")));
    }

    /** Whether it is started by its name: for a round, or for each proposal of a cooperation type. */
    private boolean carries(ModelDocument model) {
        return known.started().contains(model.key()) || CooperationModels.isOne(model);
    }

    /** The messages that begin a model. */
    private static Stream<String> begun(ModelDocument model) {
        return model.process().stream()
                .flatMap(process -> process.children("startEvent"))
                .map(model::message)
                .filter(message -> !message.isEmpty());
    }

    private Stream<ModelFinding> startedTwice() {
        Map<String, List<ModelDocument>> starting = new LinkedHashMap<>();
        models.forEach(model -> begun(model)
                .forEach(message -> starting.computeIfAbsent(message, key -> new ArrayList<>())
                        .add(model)));
        return starting.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .skip(1)
                        .flatMap(model -> model.process().stream())
                        .map(process -> process.error(
                                Text.of(
                                        "process.model.message-begins-two",
                                        entry.getKey(),
                                        entry.getValue().get(0).key()),
                                Text.of("process.model.name-other-message"))));
    }

    private Stream<ModelFinding> unheard() {
        var heard = models.stream()
                .flatMap(model -> model.nodes().stream().map(model::message))
                .collect(Collectors.toSet());
        return sorted(known.messages().keySet(), heard)
                .map(message -> of(
                        ModelSeverity.ERROR,
                        Text.of("process.model.nobody-hears", message),
                        Text.of("process.model.hear-it")));
    }

    private Stream<ModelFinding> alike() {
        var graphs = models.stream()
                .filter(this::carries)
                .collect(Collectors.groupingBy(ModelGraph::of, LinkedHashMap::new, Collectors.toList()));
        return graphs.values().stream()
                .flatMap(same -> same.stream()
                        .skip(1)
                        .flatMap(model -> model.process().stream())
                        .map(process -> process.error(
                                Text.of(
                                        "process.model.same-but-for-names",
                                        same.get(0).key()),
                                Text.of("process.model.draw-what-is-special"))));
    }

    private Stream<ModelFinding> unused() {
        var named = models.stream()
                .flatMap(ModelDocument::elements)
                .flatMap(element -> element.values().values().stream())
                .flatMap(Expressions::in)
                .flatMap(Expressions::uses)
                .map(Expressions.Use::name)
                .collect(Collectors.toSet());
        return Stream.concat(
                        sorted(known.steps().keySet(), named),
                        sorted(known.questions().keySet(), named))
                .map(bean -> of(
                        ModelSeverity.WARNING,
                        Text.of("process.model.unused-bean", bean),
                        Text.of("process.model.use-or-drop")));
    }

    private Stream<ModelFinding> unasked() {
        var told = models.stream()
                .flatMap(ModelDocument::elements)
                .flatMap(element -> element.is("outputParameter")
                        ? Stream.of(element.text())
                        : Expressions.in(element.text()).flatMap(Expressions::outcomes))
                .collect(Collectors.toSet());
        told.addAll(known.unasked());
        return sorted(known.outcomes(), told)
                .map(outcome -> of(
                        ModelSeverity.ERROR,
                        Text.of("process.model.outcome-unasked", outcome),
                        Text.of("process.model.ask-for-outcome")));
    }

    private Stream<ModelFinding> formsOfNobody() {
        var asked = models.stream()
                .flatMap(model -> model.all("userTask"))
                .map(task -> task.ofEngine("formRef"))
                .collect(Collectors.toSet());
        return forms.stream().flatMap(form -> {
            var found = Stream.<ModelFinding>builder();
            if (!asked.contains(form.key())) {
                found.add(form.error(
                        Text.of("process.model.form-of-no-task", form.key()),
                        Text.of("process.model.use-form", form.key())));
            }
            if (!known.doors().containsKey(form.key())) {
                found.add(form.error(
                        Text.of("process.model.form-without-door", form.key()),
                        Text.of(
                                "process.model.write-door",
                                NameList.listed(known.doors().keySet()))));
            }
            return found.build();
        });
    }

    private static Stream<String> sorted(Set<String> names, Set<String> without) {
        return names.stream().filter(name -> !without.contains(name)).sorted();
    }

    private static ModelFinding of(ModelSeverity severity, Text message, Text remedy) {
        return new ModelFinding(MODELS, "", severity, message, remedy);
    }

    /** The models by their keys, the first of namesakes. */
    static Map<String, ModelDocument> byKey(List<ModelDocument> models) {
        return models.stream()
                .filter(model -> !model.key().isEmpty())
                .collect(Collectors.toMap(
                        ModelDocument::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
