package org.lianshen.models.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The cases that designers keep in {@code bpmn/cases}. */
@Component
class OwnCases {

    private static final String FILES = "classpath:bpmn/cases/*.yaml";

    private final ResourcePatternResolver resources;

    OwnCases(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    /** All of them, by the names of their files. */
    List<ExpectedCase> cases() {
        try {
            return Arrays.stream(resources.getResources(FILES))
                    .sorted(Comparator.comparing(OwnCases::name))
                    .map(OwnCases::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExpectedCase read(Resource file) {
        try {
            return CaseFile.read(file.getContentAsByteArray()).expected(name(file));
        } catch (IOException e) {
            throw new UncheckedIOException(name(file) + " is no case", e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename()).replace(".yaml", "");
    }
}
