package org.lianshen.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.lianshen.process.deployment.DesignedFile;
import org.lianshen.process.deployment.DesignedFiles;
import org.springframework.core.io.Resource;

/** The models and forms in the reviewed folders of this release. */
final class ShippedFiles {

    private ShippedFiles() {}

    static DesignedFiles of(List<Resource> files) {
        return new DesignedFiles(files.stream().map(ShippedFiles::file).toList());
    }

    private static DesignedFile file(Resource file) {
        try {
            return new DesignedFile(
                    Objects.requireNonNull(file.getFilename(), "a shipped file has a name"),
                    file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
