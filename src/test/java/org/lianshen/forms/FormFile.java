package org.lianshen.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One form of the folder {@code forms/}.
 *
 * @param key the file's name without its ending
 * @param schema the form as it stands in the file
 */
record FormFile(String key, JsonNode schema) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<FormFile> all() {
        try (var files = Files.list(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .map(FormFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormFile read(Path file) {
        try {
            var name = file.getFileName().toString();
            return new FormFile(name.substring(0, name.length() - ".form".length()), JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every component, those inside groups and lists too. */
    List<JsonNode> components() {
        var found = new ArrayList<JsonNode>();
        collect(schema, found);
        return found;
    }

    private static void collect(JsonNode parent, List<JsonNode> found) {
        for (var component : parent.path("components")) {
            found.add(component);
            collect(component, found);
        }
    }

    @Override
    public String toString() {
        return key;
    }
}
