package org.lianshen.process.modelcheck.form;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSet;
import org.lianshen.process.modelcheck.finding.ModelSeverity;
import org.lianshen.process.schema.SchemaTexts;

/** Every text of every form has its Chinese, and the file of the Chinese holds nothing else. */
final class FormsSpeakChinese {

    private static final String COMMON = "common";
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final JsonNode words;

    private FormsSpeakChinese(String file, JsonNode words) {
        this.file = file;
        this.words = words;
    }

    /** What is wrong between forms and the files of their Chinese, of which there is one. */
    static Stream<ModelFinding> check(ModelSet set, List<FormDocument> forms) {
        var files = set.names(ModelSet.WORDS);
        if (files.size() != 1) {
            return forms.isEmpty()
                    ? Stream.empty()
                    : Stream.of(whole(ModelSet.WORDS, Text.of("process.model.no-chinese", files.size())));
        }
        var file = files.get(0);
        return read(set.bytes(file))
                .map(words -> new FormsSpeakChinese(file, words).check(forms))
                .orElseGet(() -> Stream.of(whole(file, Text.of("process.model.unreadable-yaml"))));
    }

    private static ModelFinding whole(String file, Text message) {
        return new ModelFinding(file, "", ModelSeverity.ERROR, message, Text.of("process.model.write-chinese"));
    }

    private static Optional<JsonNode> read(byte[] yaml) {
        if (yaml.length > ModelSet.LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(YAML.readTree(yaml)).filter(JsonNode::isObject);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Stream<ModelFinding> check(List<FormDocument> forms) {
        Map<String, Set<String>> said = new TreeMap<>();
        for (var form : forms) {
            var texts = new LinkedHashSet<String>();
            JsonNode copy = form.schema().deepCopy();
            SchemaTexts.replace(copy, text -> {
                texts.add(text);
                return text;
            });
            said.put(form.key(), texts);
        }
        return Stream.concat(forms.stream().flatMap(form -> untold(form, said.get(form.key()))), unsaid(said));
    }

    private Stream<ModelFinding> untold(FormDocument form, Set<String> texts) {
        return texts.stream()
                .filter(text -> !CHINESE.matcher(told(form.key(), text)).find())
                .map(text -> form.error(
                        Text.of("process.model.text-without-chinese", text),
                        Text.of("process.model.add-chinese", file, form.key())));
    }

    private String told(String form, String text) {
        var own = words.path(form).path(text);
        return (own.isMissingNode() ? words.path(COMMON).path(text) : own).asText();
    }

    /** Under a form's name stands what it says in its own way; under the common one what some form takes from there. */
    private Stream<ModelFinding> unsaid(Map<String, Set<String>> said) {
        var unused = new ArrayList<String>();
        words.properties()
                .forEach(form -> form.getValue().fieldNames().forEachRemaining(text -> {
                    boolean used = form.getKey().equals(COMMON)
                            ? saidPlainly(said, text)
                            : said.getOrDefault(form.getKey(), Set.of()).contains(text)
                                    && !form.getValue()
                                            .path(text)
                                            .equals(words.path(COMMON).path(text));
                    if (!used) {
                        unused.add(form.getKey() + ": " + text);
                    }
                }));
        return unused.stream()
                .map(text -> new ModelFinding(
                        file,
                        "",
                        ModelSeverity.WARNING,
                        Text.of("process.model.chinese-of-nothing", text),
                        Text.of("process.model.delete-chinese")));
    }

    private boolean saidPlainly(Map<String, Set<String>> said, String text) {
        return said.entrySet().stream()
                .anyMatch(form -> form.getValue().contains(text)
                        && words.path(form.getKey()).path(text).isMissingNode());
    }
}
