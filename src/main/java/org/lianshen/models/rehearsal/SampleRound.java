package org.lianshen.models.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.lianshen.process.rehearsal.ProcessMoment;
import org.lianshen.process.rehearsal.RecordedCase;
import org.lianshen.process.rehearsal.RehearsalCase;
import org.springframework.stereotype.Component;

/** The round that ships: made-up proposals and rounds, recorded from the application, that went every way there is. */
@Component
class SampleRound {

    private static final String FILE = "/rehearsal/sample-round.jsonl";

    private final ObjectMapper json;

    SampleRound(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A line of the file.
     *
     * @param name number or round
     * @param until when the records end
     * @param moments what happened
     */
    record Line(String name, Instant until, List<ProcessMoment> moments) {}

    /** All its cases. */
    List<ExpectedCase> cases() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SampleRound.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return lines.lines().map(this::played).map(ExpectedCase::asItWent).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RehearsalCase played(String line) {
        try {
            var read = json.readValue(line, Line.class);
            return RecordedCase.of(read.name(), read.moments(), read.until())
                    .orElseThrow(() -> new IllegalStateException(read.name() + " does not begin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
