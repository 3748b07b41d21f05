package org.lianshen.lists;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The word banks of {@code lists/words.yaml}; "zh|en" pairs, names as "character reading". */
record WordBanks(
        List<String> processes,
        List<String> objects,
        List<String> purposes,
        List<String> methods,
        List<String> surnames,
        List<String> given,
        List<String> places,
        List<String> chineseKinds,
        List<String> foreignKinds,
        Map<String, Country> countries,
        LinkedHashMap<String, Place> directions) {

    record Country(String form, List<String> given, List<String> family, List<String> places) {}

    record Place(int quota, String country, @Nullable String second) {}

    static WordBanks read() {
        try (var yaml = WordBanks.class.getResourceAsStream("/lists/words.yaml")) {
            return new YAMLMapper().readValue(yaml, WordBanks.class);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
