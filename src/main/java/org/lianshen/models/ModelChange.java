package org.lianshen.models;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshen.process.deployment.DesignedFile;
import org.lianshen.process.deployment.DesignedFiles;

/**
 * Models and forms that are to be changed together.
 *
 * @param id its number
 * @param state how far it has come
 * @param reason why, as whoever proposed it says
 * @param base the engine's id of the deployment it was made on
 * @param proposedBy the account that proposed it
 * @param proposedAt when
 * @param decision what a second person decided; null while nobody did
 * @param deployment the engine's id of the deployment it went live with; null while it did not
 * @param files what is changed, in the order of the names
 */
public record ModelChange(
        long id,
        ChangeState state,
        String reason,
        String base,
        String proposedBy,
        Instant proposedAt,
        @Nullable ChangeDecision decision,
        @Nullable String deployment,
        List<ChangedFile> files) {

    /** Keeps its own copy. */
    public ModelChange {
        files = List.copyOf(files);
    }

    /** All models and forms, these changed. */
    public DesignedFiles on(DesignedFiles base) {
        return base.with(changed(), removed());
    }

    private List<DesignedFile> changed() {
        return files.stream().map(ChangedFile::file).filter(Objects::nonNull).toList();
    }

    private List<String> removed() {
        return files.stream()
                .filter(each -> each.file() == null)
                .map(ChangedFile::name)
                .toList();
    }
}
