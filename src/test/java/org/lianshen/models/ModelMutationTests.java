package org.lianshen.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lianshen.models.MutationKind.Mutation;
import org.lianshen.process.modelcheck.ModelReview;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSet;
import org.lianshen.process.modelcheck.finding.ModelSeverity;

/** Our models and forms, spoilt in many ways by a fixed seed: each is found, and the docs have the table of them. */
class ModelMutationTests {

    private static final long SEED = 20220101;
    private static final int OF_EACH = 2;
    private static final Path DOC = Path.of("src/docs/models-checker.md");
    private static final Path WRITTEN = Path.of("target/models-checker.md");
    private static final String HEAD = """
            | what is done to a file | breaks | done | found | what is said first |
            |---|---|---|---|---|
            """;

    private static final ModelReview REVIEW = new ModelReview(DesignersRooms.NAMES);
    private static final List<Mutation> SPOILT = new ArrayList<>();
    private static final List<Mutation> MISSED = new ArrayList<>();
    private static final StringBuilder TABLE = new StringBuilder(HEAD);

    @BeforeAll
    static void spoil() {
        var seeded = new Random(SEED);
        for (var kind : Mutations.ALL.stream().flatMap(List::stream).toList()) {
            var mutations = kind.some(OF_EACH, seeded);
            SPOILT.addAll(mutations);
            int found = 0;
            boolean running = false;
            var said = "";
            for (var mutation : mutations) {
                var set = DesignersRooms.with(mutation.file(), mutation.changed());
                var findings = REVIEW.findings(set);
                if (findings.stream().noneMatch(finding -> finding.severity() == ModelSeverity.ERROR)) {
                    MISSED.add(mutation);
                    continue;
                }
                if (found++ == 0) {
                    var failures = REVIEW.failures(set);
                    running = !failures.isEmpty();
                    said = first(running ? failures : findings, mutation.file());
                }
            }
            TABLE.append("| %s | %s | %d | %d | %s |%n"
                    .formatted(kind.name(), running ? "running" : "conventions", mutations.size(), found, said));
        }
    }

    private static String first(List<ModelFinding> findings, String file) {
        return findings.stream()
                .filter(finding -> finding.file().equals(file))
                .findFirst()
                .orElse(findings.get(0))
                .message()
                .en()
                .replace("|", "\\|");
    }

    @Test
    void eachIsFound() {
        assertThat(SPOILT).hasSizeGreaterThanOrEqualTo(100);
        assertThat(MISSED).isEmpty();
    }

    @Test
    void everyModelIsSpoilt() {
        var models = SPOILT.stream()
                .map(Mutation::file)
                .filter(file -> file.endsWith(ModelSet.MODEL))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(models).containsExactlyElementsOf(DesignersRooms.FILES.names(ModelSet.MODEL));
    }

    @Test
    void theTableStandsInTheDocs() throws IOException {
        var doc = Files.readString(DOC);
        int head = doc.indexOf(HEAD);
        int end = doc.indexOf("\n\n", head);
        var written = doc.substring(0, head) + TABLE + doc.substring(end + 1);
        Files.writeString(WRITTEN, written);
        assertThat(doc).as("%s, to be copied from %s", DOC, WRITTEN).isEqualTo(written);
    }

    /** Bytes that are missing or turned are findings, or nothing; never a failure. */
    @Test
    void whateverTheFilesHoldIsAnswered() {
        var seeded = new Random(SEED);
        for (var file : DesignersRooms.FILES.names()) {
            var bytes = DesignersRooms.FILES.bytes(file);
            var cut = new String(bytes, StandardCharsets.UTF_8).substring(0, seeded.nextInt(bytes.length / 2));
            for (int turned = 0; turned < 20; turned++) {
                bytes[seeded.nextInt(bytes.length)] ^= (byte) (1 << seeded.nextInt(8));
            }
            assertThat(REVIEW.findings(DesignersRooms.with(file, cut))).as(file).isNotEmpty();
            assertThat(REVIEW.findings(DesignersRooms.FILES.with(file, bytes))).isNotNull();
        }
    }
}
