package org.lianshen.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.problem.StartRefused;
import org.lianshen.process.ProcessVariable;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.modelcheck.KnownNames;
import org.lianshen.process.modelcheck.ModelChecker;
import org.lianshen.process.modelcheck.ModelFinding;
import org.lianshen.process.modelcheck.ModelSeverity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.io.Resource;

/**
 * Looks at the models before the engine deploys them: a model that could not be carried out keeps the application from
 * starting. What was deployed before stays as it is.
 */
final class ModelGate {

    private static final Logger LOG = LoggerFactory.getLogger(ModelGate.class);
    private static final String MODEL = ".bpmn";
    private static final String FORM = ".form";

    private ModelGate() {}

    /**
     * Checks all models.
     *
     * @param files the models and forms that are to be deployed
     * @throws StartRefused with every model, element and remedy, where any of them would fail when it is reached
     */
    static void check(BeanFactory beans, List<Resource> files) {
        var checker = new ModelChecker(known(beans, files));
        var findings = files.stream()
                .filter(file -> name(file).endsWith(MODEL))
                .flatMap(file -> checker.check(name(file), content(file)).stream())
                .collect(Collectors.groupingBy(ModelFinding::severity));
        findings.getOrDefault(ModelSeverity.WARNING, List.of())
                .forEach(warning -> LOG.warn(
                        "{} {}", warning.located().en(), warning.remedy().en()));
        var errors = findings.getOrDefault(ModelSeverity.ERROR, List.of());
        if (!errors.isEmpty()) {
            throw new StartRefused(
                    lines(Text.of("process.model.cannot-be-carried-out"), errors, ModelFinding::located),
                    lines(Text.of("process.model.this-would-do"), errors, ModelGate::remedy));
        }
    }

    /** What the code and the forms of this application offer to models. */
    static KnownNames known(BeanFactory beans, List<Resource> files) {
        var steps = new HashSet<String>();
        var questions = new HashMap<String, Class<?>>();
        for (var name : Vocabulary.BEANS) {
            var type = beans.containsBean(name) ? beans.getType(name) : null;
            if (type != null && JavaDelegate.class.isAssignableFrom(type)) {
                steps.add(name);
            } else if (type != null) {
                questions.put(name, type);
            }
        }
        return new KnownNames(
                steps,
                Map.copyOf(questions),
                forms(files),
                Set.copyOf(Word.all(FormKey.class)),
                Vocabulary.VARIABLES.stream().map(ProcessVariable::name).collect(Collectors.toSet()));
    }

    private static Set<String> forms(List<Resource> files) {
        return files.stream()
                .map(ModelGate::name)
                .filter(name -> name.endsWith(FORM))
                .map(name -> name.substring(0, name.length() - FORM.length()))
                .collect(Collectors.toSet());
    }

    private static Text remedy(ModelFinding finding) {
        var place = finding.element().isEmpty() ? finding.file() : finding.element();
        return new Text(
                place + "：" + finding.remedy().zh(),
                place + ": " + finding.remedy().en());
    }

    private static Text lines(Text text, List<ModelFinding> findings, Function<ModelFinding, Text> line) {
        var texts = findings.stream().map(line).distinct().toList();
        return new Text(
                texts.stream().map(Text::zh).collect(Collectors.joining("\n- ", text.zh() + "\n- ", "\n")),
                texts.stream().map(Text::en).collect(Collectors.joining("\n- ", text.en() + "\n- ", "\n")));
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename(), "a deployed file has a name");
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
