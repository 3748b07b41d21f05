package org.lianshen.process.engine;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.lianshen.process.deployment.DesignedFiles;
import org.lianshen.process.modelcheck.ModelReview;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSet;
import org.lianshen.process.modelcheck.finding.ModelSeverity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;

/**
 * Looks at the models before the engine deploys them: a model that could not be carried out keeps the application from
 * starting. What was deployed before stays as it is.
 */
final class ModelGate {

    private static final Logger LOG = LoggerFactory.getLogger(ModelGate.class);

    private ModelGate() {}

    /**
     * Checks all models.
     *
     * @param files the models and forms that are to be deployed
     * @throws StartRefused with every model, element and remedy, where any of them would fail when it is reached
     */
    static void check(BeanFactory beans, DesignedFiles files) {
        var findings = new ModelReview(HouseNames.of(beans))
                .failures(ModelSet.of(files.contents())).stream()
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
}
