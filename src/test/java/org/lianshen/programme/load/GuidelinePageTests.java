package org.lianshen.programme.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lianshen.language.word.Word;
import org.lianshen.programme.CooperationType;
import org.lianshen.programme.check.SigningTime;
import org.lianshen.programme.word.Severity;

/** The page for authors of guidelines names every word they may use. */
class GuidelinePageTests {

    private static final Path PAGE = Path.of("src/docs/guidelines.md");

    @Test
    void namesEveryCheckConditionTypeAndSeverity() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Checks.kinds())
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(page).contains("`" + kind + "`"));
        assertThat(Checks.conditions())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(page).contains("`" + word + "`"));
        assertThat(CooperationType.PROGRAMME)
                .allSatisfy(type -> assertThat(page).contains("`" + type + "`"));
        assertThat(Word.all(Severity.class)).allSatisfy(word -> assertThat(page).contains("`" + word + "`"));
        assertThat(Word.all(SigningTime.class))
                .allSatisfy(word -> assertThat(page).contains("`" + word + "`"));
    }
}
