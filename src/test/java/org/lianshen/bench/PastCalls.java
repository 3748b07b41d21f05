package org.lianshen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Lays copies of the call of 2022 into an outside folder, as calls of earlier years. */
final class PastCalls implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final List<String> IDS = List.of("2019-1", "2020-1", "2021-1");
    static final String FOLDER = "target/bench-calls";

    private static final Path CALL = Path.of("src/main/resources/guidelines/2022-1");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            FileSystemUtils.deleteRecursively(Path.of(FOLDER));
            for (var id : IDS) {
                var folder = Files.createDirectories(Path.of(FOLDER, id));
                try (var files = Files.list(CALL)) {
                    for (var file : files.filter(Files::isRegularFile).toList()) {
                        var text = Files.readString(file);
                        Files.writeString(
                                folder.resolve(file.getFileName()),
                                file.endsWith("call.yaml")
                                        ? text.replace("id: \"2022-1\"", "id: \"" + id + "\"")
                                        : text);
                    }
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
