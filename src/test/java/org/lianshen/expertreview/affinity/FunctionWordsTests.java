package org.lianshen.expertreview.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What says nothing of a subject is left out, and what only looks like it stays. */
class FunctionWordsTests {

    private static final Path FILE = Path.of("src/main/resources/affinity/function-words.txt");

    @Test
    void everyWordThatStaysHoldsAFunctionWord() throws IOException {
        var breaking = lines().stream().filter(line -> !line.startsWith("=")).toList();
        assertThat(lines().stream().filter(line -> line.startsWith("=")).map(line -> line.substring(1)))
                .isNotEmpty()
                .allMatch(word -> breaking.stream().anyMatch(word::contains));
    }

    @Test
    void noWordStandsThereTwice() throws IOException {
        assertThat(lines()).doesNotHaveDuplicates();
    }

    @Test
    void functionWordsBreakARun() {
        assertThat(forms("芯片的缺陷")).containsExactly("芯片", "缺陷");
        assertThat(forms("对流与饱和")).containsExactly("对流", "饱和");
        assertThat(forms("等离子体的等温线")).containsExactly("等离", "离子", "子体", "等温", "温线");
    }

    @Test
    void englishLosesFunctionWordsAndEndings() {
        assertThat(forms("The Batteries of a ship's COVID-19 ward in 3-D"))
                .containsExactly("battery", "ship", "covid19", "ward", "3d");
    }

    private static List<String> lines() throws IOException {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }

    private static List<String> forms(String text) {
        var forms = new ArrayList<String>();
        new TermReader().read(text, term -> forms.add(term.form()));
        return forms;
    }
}
