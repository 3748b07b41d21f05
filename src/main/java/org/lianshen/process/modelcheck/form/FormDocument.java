package org.lianshen.process.modelcheck.form;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSet;
import org.lianshen.process.modelcheck.finding.ModelSeverity;

/**
 * A form as rules see it.
 *
 * @param file the name of its file, as it was given
 * @param schema what the file holds
 * @param components every component, those inside groups and lists too
 */
public record FormDocument(String file, JsonNode schema, List<JsonNode> components) {

    /** Types whose value the form sends. */
    static final Set<String> ASKED = Set.of(
            "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "expression");

    static final String LIST = "dynamiclist";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** A form; empty, and a finding, where the bytes are none. */
    public static Optional<FormDocument> read(String file, byte[] json, Consumer<ModelFinding> found) {
        if (json.length > ModelSet.LONGEST) {
            found.accept(ModelSet.tooLong(file));
            return Optional.empty();
        }
        try {
            var schema = JSON.readTree(json);
            if (schema != null && schema.path("components").isArray()) {
                var components = new ArrayList<JsonNode>();
                collect(schema, components);
                return Optional.of(new FormDocument(file, schema, components));
            }
        } catch (IOException unreadable) {
            // told below
        }
        found.accept(ModelFinding.ofFile(
                file, Text.of("process.model.no-form"), Text.of("process.model.open-form-in-modeler")));
        return Optional.empty();
    }

    private static void collect(JsonNode container, List<JsonNode> found) {
        for (var component : container.path("components")) {
            found.add(component);
            collect(component, found);
        }
    }

    /** The key by which models name it: the name of its file. */
    public String key() {
        return ModelSet.bare(file);
    }

    static String type(JsonNode component) {
        return component.path("type").asText();
    }

    /** What it sends, as paths: {@code decision}, {@code verdicts/source}. */
    Set<String> fields() {
        var fields = new TreeSet<String>();
        collect(schema, "", fields);
        return fields;
    }

    private static void collect(JsonNode container, String list, Set<String> fields) {
        for (var component : container.path("components")) {
            if (type(component).equals(LIST)) {
                var path = list + component.path("path").asText();
                fields.add(path);
                collect(component, path + "/", fields);
                continue;
            }
            if (ASKED.contains(type(component))) {
                fields.add(list + component.path("key").asText());
            }
            collect(component, list, fields);
        }
    }

    ModelFinding error(JsonNode component, Text message, Text remedy) {
        return new ModelFinding(file, component.path("id").asText(), ModelSeverity.ERROR, message, remedy);
    }

    /** That the form as a whole does not do. */
    public ModelFinding error(Text message, Text remedy) {
        return new ModelFinding(file, "", ModelSeverity.ERROR, message, remedy);
    }
}
