package org.lianshen.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Starts the tests' database afresh: what an earlier run left would be an older schema. */
public class EmptyFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var folder = context.getEnvironment().getRequiredProperty("lianshen.database.folder");
        try {
            FileSystemUtils.deleteRecursively(Path.of(folder, "postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
