package org.lianshen.process.form;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.lianshen.language.Language;
import org.lianshen.process.deployment.DeployedWords;
import org.lianshen.process.schema.SchemaTexts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The forms in the language of whoever opens them. Their files are written in English; {@code forms/zh.yaml} has the
 * Chinese for each text: by form, and under {@code common} what several forms say alike. What went live last is said;
 * a text that is in it no more, since only forms of earlier versions show it, keeps the Chinese it had last.
 */
@Component
public class FormWords {

    private static final String COMMON = "common";
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final byte[] shipped;
    private final DeployedWords deployed;
    private volatile Told told = new Told("", Map.of());
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, FieldLabels> labels = new HashMap<>();
    private final Map<String, MarkdownPlaces> markdown = new HashMap<>();

    FormWords(
            DeployedWords deployed,
            @Value("classpath:forms/zh.yaml") Resource words,
            @Value("classpath*:forms/*.form") Resource... forms)
            throws IOException {
        this.deployed = deployed;
        shipped = words.getContentAsByteArray();
        var chinese = new Told("", merged(List.of(shipped)));
        for (var form : forms) {
            var file = form.getContentAsByteArray();
            var schema = JSON.readTree(file);
            var name = schema.path("id").asText();
            files.put(name, file);
            labels.put(name, FieldLabels.of(schema, text -> chinese.text(name, text)));
            markdown.put(name, MarkdownPlaces.of(schema));
        }
    }

    /** The Chinese of a form's text as it is live; the text itself where it has none. */
    String chinese(String form, String text) {
        return live().text(form, text);
    }

    /** What a form calls its fields. */
    FieldLabels labels(String form) {
        return labels.get(form);
    }

    /** Where a form renders Markdown. */
    MarkdownPlaces markdown(String form) {
        return markdown.get(form);
    }

    /**
     * A form in the language of whoever asks now. A task that was made when forms still stood in both languages, or
     * when its form asked what its door does not hear any more, gets the form as it is today.
     *
     * @param schema the bytes of its file as it was deployed, which stay as they are
     * @return a schema to send; texts that have no Chinese stay English
     */
    public byte[] here(byte[] schema) {
        var form = ofToday(schema);
        return Language.current() == Language.CHINESE ? live().form(form) : form;
    }

    private Told live() {
        var latest = deployed.latest().orElse("");
        var known = told;
        if (!known.deployment().equals(latest) || known.chinese().isEmpty()) {
            var files = new ArrayList<>(List.of(shipped));
            files.addAll(deployed.all());
            known = new Told(latest, merged(files));
            told = known;
        }
        return known;
    }

    private static Map<String, Map<String, String>> merged(List<byte[]> files) {
        var merged = new HashMap<String, Map<String, String>>();
        for (var file : files) {
            try {
                YAML.readValue(file, new TypeReference<Map<String, Map<String, String>>>() {})
                        .forEach((form, texts) -> merged.computeIfAbsent(form, none -> new HashMap<>())
                                .putAll(texts));
            } catch (IOException unreadable) {
                // the checker lets none of these through
                throw new UncheckedIOException(unreadable);
            }
        }
        return merged;
    }

    private byte[] ofToday(byte[] schema) {
        try {
            var form = JSON.readTree(schema);
            var name = form.path("id").asText();
            return inBothLanguages(schema) || asksWhatNobodyHears(form, name)
                    ? files.getOrDefault(name, schema)
                    : schema;
        } catch (IOException noForm) {
            return schema;
        }
    }

    private static boolean inBothLanguages(byte[] schema) {
        return CHINESE.matcher(new String(schema, StandardCharsets.UTF_8)).find();
    }

    private boolean asksWhatNobodyHears(JsonNode form, String name) {
        var today = labels.get(name);
        return today != null && !today.knowsAllOf(FieldLabels.of(form, text -> text));
    }

    /** What went live with one deployment, and the forms that were told by it. */
    private record Told(String deployment, Map<String, Map<String, String>> chinese, Map<ByteBuffer, byte[]> forms) {

        Told(String deployment, Map<String, Map<String, String>> chinese) {
            this(deployment, chinese, new ConcurrentHashMap<>());
        }

        byte[] form(byte[] schema) {
            return forms.computeIfAbsent(ByteBuffer.wrap(schema), bytes -> inChinese(bytes.array()));
        }

        private byte[] inChinese(byte[] schema) {
            try {
                JsonNode form = JSON.readTree(schema);
                var name = form.path("id").asText();
                SchemaTexts.replace(form, text -> text(name, text));
                return JSON.writeValueAsBytes(form);
            } catch (IOException noForm) {
                return schema;
            }
        }

        String text(String form, String text) {
            var own = chinese.getOrDefault(form, Map.of()).get(text);
            return own != null ? own : chinese.getOrDefault(COMMON, Map.of()).getOrDefault(text, text);
        }
    }
}
