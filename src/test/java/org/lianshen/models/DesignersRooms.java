package org.lianshen.models;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.lianshen.process.engine.NamesWithoutEngine;
import org.lianshen.process.modelcheck.ModelReview;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSet;

/** The folders {@code bpmn/} and {@code forms/} as they are, and the checker that knows this house's names. */
public final class DesignersRooms {

    /** What code offers. */
    public static final KnownNames NAMES = NamesWithoutEngine.read();

    /** All files. */
    public static final ModelSet FILES = ModelSet.in(Path.of(""));

    private static final ModelReview REVIEW = new ModelReview(NAMES);

    private DesignersRooms() {}

    /** What the checker finds in files. */
    public static List<ModelFinding> findings(ModelSet set) {
        return REVIEW.findings(set);
    }

    /** A file's text. */
    public static String text(String file) {
        return new String(FILES.bytes(file), StandardCharsets.UTF_8);
    }

    /** All files, one of which reads otherwise. */
    public static ModelSet with(String file, String text) {
        return FILES.with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The file of a name without folders. */
    public static String file(String name) {
        return FILES.names().stream()
                .filter(file -> file.endsWith("/" + name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no file " + name));
    }
}
