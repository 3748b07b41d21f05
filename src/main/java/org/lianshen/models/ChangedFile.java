package org.lianshen.models;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.process.deployment.DesignedFile;

/**
 * A file of a change.
 *
 * @param name its name
 * @param file its bytes; null where the change takes it away
 */
public record ChangedFile(String name, @Nullable DesignedFile file) {

    /** Its SHA-256, in lower-case hexadecimal digits; empty where it is taken away. */
    public String sha256() {
        return Optional.ofNullable(file).map(DesignedFile::sha256).orElse("");
    }
}
