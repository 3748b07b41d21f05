package org.lianshen.confirmation.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.confirmation.entry.ApplicationData;
import org.lianshen.confirmation.entry.ComparedField;
import org.lianshen.confirmation.entry.ForeignEntry;
import org.lianshen.confirmation.inbox.EntryFields;
import org.lianshen.confirmation.list.ListColumn;
import org.lianshen.confirmation.pairing.Evidence;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;

/** What an entry says of an application is read, compared, matched and shown: no field is left out anywhere. */
class ComparedFieldTests {

    private static final List<String> WORDS = Word.all(ComparedField.class);

    /** What an entry says of itself. */
    private static final List<String> OF_THE_ENTRY = List.of("id", "direction", "reference", "decision");

    @Test
    void everythingThatAnEntrySaysOfTheApplicationIsCompared() {
        var all = new ArrayList<>(OF_THE_ENTRY);
        all.addAll(WORDS);
        assertThat(properties(ForeignEntry.class)).containsExactlyElementsOf(all);
        assertThat(properties(ApplicationData.class)).containsExactlyElementsOf(WORDS);
    }

    @Test
    void everyFieldHasItsColumnInAnAgencysList() {
        var all = new ArrayList<>(OF_THE_ENTRY);
        all.addAll(WORDS);
        assertThat(ListColumn.values()).extracting(ListColumn::property).containsExactlyElementsOf(all);
    }

    @Test
    void everyFieldIsEvidenceAndStandsOnTheJointList() {
        assertThat(properties(Evidence.class)).containsSubsequence(WORDS);
        assertThat(properties(JointListRow.class)).containsSubsequence(WORDS);
    }

    @Test
    void everyFieldIsShownToPeople() {
        assertThat(ComparedField.BY_SIDE).containsExactlyInAnyOrder(ComparedField.values());
    }

    @ParameterizedTest
    @EnumSource
    void aFieldIsReadFromAnEntryAndCompared(ComparedField field) {
        var ours = saying(field, "Anna Berger", 24);
        var theirs = saying(field, "Carlo Duarte", 36);

        assertThat(field.text(ours)).isNotNull();
        assertThat(Comparison.differences(ours, ours)).isEmpty();
        assertThat(Comparison.differences(ours, theirs))
                .extracting(Difference::field)
                .containsExactly(field.word());
    }

    @ParameterizedTest
    @EnumSource
    void aFieldHasItsWordsEverywhere(ComparedField field) {
        assertThat(new Difference(field.word(), "ours", "theirs").label())
                .isEqualTo(field.labels().said());
        assertThat(Difference.inSheet(field.word())).isEqualTo(field.labels().inSheet());
        assertThat(Text.of("reconciliation.field." + field.word()).zh()).isNotBlank();
        assertThat(Text.of("identify-proposal." + field.word()).zh()).isNotBlank();
    }

    /** What an application says whose entry has that one field, words or else a number. */
    private static ApplicationData saying(ComparedField field, String words, int number) {
        return Stream.of(words, number)
                .flatMap(value -> entry(field, value).stream())
                .map(ApplicationData::of)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<ForeignEntry> entry(ComparedField field, Object value) {
        var fields = new EntryFields("/0");
        fields.put("id", "m1");
        fields.put("direction", "1.1");
        fields.put("decision", "received");
        fields.put(field.word(), value);
        return Optional.ofNullable(fields.read("{}").entry());
    }

    private static List<String> properties(Class<?> of) {
        return Stream.of(of.getRecordComponents()).map(RecordComponent::getName).toList();
    }
}
