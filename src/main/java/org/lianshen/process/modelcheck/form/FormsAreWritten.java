package org.lianshen.process.modelcheck.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** A form is written for Tasklist, named as its file, in English, and names nothing twice. */
final class FormsAreWritten implements FormRule {

    private static final Map<String, String> FRAME = Map.of(
            "type", "default",
            "schemaVersion", "16",
            "executionPlatform", "Camunda Platform",
            "executionPlatformVersion", "7.24.0");

    /** Chinese characters and Chinese punctuation. */
    private static final Pattern NOT_ENGLISH = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff01-\\uff60]");

    @Override
    public Stream<ModelFinding> check(FormDocument form) {
        var found = Stream.<ModelFinding>builder();
        var id = form.schema().path("id").asText();
        if (!id.equals(form.key())) {
            found.add(form.error(
                    Text.of("process.model.form-of-other-name", id.isEmpty() ? "—" : id),
                    Text.of("process.model.give-form-id", form.key())));
        }
        FRAME.entrySet().stream()
                .filter(entry -> !form.schema().path(entry.getKey()).asText().equals(entry.getValue()))
                .map(entry -> form.error(
                        Text.of("process.model.form-for-another", entry.getKey()),
                        Text.of("process.model.write-for-tasklist", entry.getKey(), entry.getValue())))
                .forEach(found);
        var ids = new HashSet<String>();
        form.components().stream()
                .filter(component -> !ids.add(component.path("id").asText()))
                .forEach(component ->
                        found.add(twice(form, component, component.path("id").asText())));
        keysTwice(form, form.schema(), found);
        form.components().stream()
                .filter(component -> NOT_ENGLISH.matcher(own(component)).find())
                .map(component -> form.error(
                        component, Text.of("process.model.form-not-in-english"), Text.of("process.model.move-chinese")))
                .forEach(found);
        return found.build();
    }

    private static ModelFinding twice(FormDocument form, JsonNode component, String name) {
        return form.error(component, Text.of("process.model.id-twice", name), Text.of("process.model.rename-one"));
    }

    /** Keys of one level: a list has a level of its own, a group has not. */
    private static void keysTwice(FormDocument form, JsonNode container, Stream.Builder<ModelFinding> found) {
        var seen = new HashSet<String>();
        for (var component : level(container)) {
            boolean list = FormDocument.type(component).equals(FormDocument.LIST);
            var key = component.path(list ? "path" : "key").asText();
            if (!key.isEmpty() && !seen.add(key)) {
                found.add(twice(form, component, key));
            }
            if (list) {
                keysTwice(form, component, found);
            }
        }
    }

    private static List<JsonNode> level(JsonNode container) {
        var level = new ArrayList<JsonNode>();
        for (var component : container.path("components")) {
            level.add(component);
            if (!FormDocument.type(component).equals(FormDocument.LIST)) {
                level.addAll(level(component));
            }
        }
        return level;
    }

    /** What a component says itself, without those inside it. */
    private static String own(JsonNode component) {
        var own = new StringBuilder();
        component.properties().stream()
                .filter(property -> !property.getKey().equals("components"))
                .forEach(property -> own.append(property.getValue()));
        return own.toString();
    }
}
