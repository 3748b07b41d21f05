package org.lianshen.models.difference;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the Chinese of the forms: each form is an element, each of its English texts a property. */
final class WordParts {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private WordParts() {}

    /**
     * By the forms' ids.
     *
     * @throws IOException where it cannot be read as what it is
     */
    static Map<String, ComparedPart> of(byte[] words) throws IOException {
        var parts = new LinkedHashMap<String, ComparedPart>();
        YAML.readValue(words, new TypeReference<Map<String, Map<String, String>>>() {})
                .forEach((form, texts) -> parts.put(form, new ComparedPart("words", form, texts, "")));
        return parts;
    }
}
