package org.lianshen.confirmation.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.confirmation.entry.AgencyDecision;
import org.lianshen.confirmation.entry.ForeignEntry;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/** Lists are read entry by entry, strictly. */
class EntryReaderTests {

    @Test
    void aFullEntryIsReadAsTheContractHasIt() {
        var readings = read("""
                [{"id": "m1", "direction": "1.1", "reference": " ES-2021-0042 ", "decision": "accepted", "title": "T",
                  "chineseOrganisation": "C", "foreignOrganisation": "F", "chineseInvestigator": "A",
                  "foreignInvestigator": "B", "durationMonths": 30}]""");

        assertThat(readings).singleElement().satisfies(reading -> {
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.entry())
                    .isEqualTo(new ForeignEntry(
                            "m1", "1.1", "ES-2021-0042", AgencyDecision.ACCEPTED, "T", "C", "F", "A", "B", 30));
        });
    }

    @Test
    void oneBadEntrySpoilsNoOther() {
        var readings = read("""
                [{"id": "m1", "direction": "1.1", "decision": "received"}, 7, {"id": "m3"},
                 {"id": "m4", "direction": "1.1", "decision": "received"}]""");

        assertThat(readings).extracting(reading -> reading.entry() != null).containsExactly(true, false, false, true);
        assertThat(readings.get(1).problems())
                .extracting(FieldError::path)
                .containsExactly("/1", "/1/id", "/1/direction", "/1/decision");
        assertThat(readings.get(1).raw()).isEqualTo("7");
        assertThat(readings.get(2).id()).isEqualTo("m3");
        assertThat(readings.get(2).problems())
                .extracting(FieldError::path)
                .containsExactly("/2/direction", "/2/decision");
        assertThat(readings.get(2).raw()).isEqualTo("{\"id\": \"m3\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "refrence": "x"              | /0/refrence
                    "a/b": 1                     | /0/a~1b
                    "title": 7                   | /0/title
                    "title": ["x"]               | /0/title
                    "title": "a", "title": "b"   | /0/title
                    "title": "\\u0000"           | /0/title
                    "title": "\\ud800"           | /0/title
                    "durationMonths": 0          | /0/durationMonths
                    "durationMonths": 121        | /0/durationMonths
                    "durationMonths": 30.0       | /0/durationMonths
                    "durationMonths": "30"       | /0/durationMonths
                    "durationMonths": 9999999999 | /0/durationMonths
                    """)
    void aWrongFieldIsNamed(String field, String path) {
        var readings = read("[{\"id\": \"m1\", \"direction\": \"1.1\", \"decision\": \"received\", " + field + "}]");

        assertThat(readings.get(0).entry()).isNull();
        assertThat(readings.get(0).problems()).extracting(FieldError::path).containsExactly(path);
        assertThat(readings.get(0).direction()).isEqualTo("1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": 1}", "{\"id\": \"\"}", "{\"id\": null}", "{}"})
    void anIdIsRequired(String entry) {
        assertThat(read("[" + entry + "]").get(0).problems())
                .extracting(FieldError::path)
                .contains("/0/id");
    }

    @Test
    void aDirectionIsAStringAndADecisionAKnownWord() {
        var readings = read("[{\"id\": \"m\", \"direction\": 2.0, \"decision\": \"Accepted\"}]");

        assertThat(readings.get(0).problems())
                .extracting(FieldError::path)
                .containsExactly("/0/direction", "/0/decision");
    }

    @Test
    void whatIsEmptyIsMissing() {
        var reading = read("[{\"id\":\"m\",\"direction\":\"1.1\",\"decision\":\"received\",\"reference\":\""
                        + " \",\"title\":null}]")
                .get(0);

        assertThat(reading.entry()).isNotNull().satisfies(entry -> {
            assertThat(entry.reference()).isNull();
            assertThat(entry.title()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[{]", "[] []", "[{\"id\":\"m1\"}", "nonsense"})
    void whatIsNoJsonIsRefusedAsAWhole(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kind().status()).isIn(400, 422));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        assertThatThrownBy(() -> EntryReader.read(new byte[] {'[', '"', (byte) 0xff, '"', ']'}))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anObjectIsNoList() {
        assertThatThrownBy(() -> read("{\"id\": \"m1\"}"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("malformed"));
    }

    @Test
    void tenThousandEntriesAreTakenAndNotOneMore() {
        var most = String.join(",", Collections.nCopies(EntryReader.MOST_ENTRIES, "{}"));

        assertThat(read("[" + most + "]")).hasSize(EntryReader.MOST_ENTRIES);
        assertThatThrownBy(() -> read("[" + most + ",{}]"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("too-many-entries"));
    }

    private static List<EntryReading> read(String json) {
        return EntryReader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
