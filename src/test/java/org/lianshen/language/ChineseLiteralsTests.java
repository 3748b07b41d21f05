package org.lianshen.language;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Texts for people stand in message files; the Java files that hold Chinese nevertheless are listed, each with its
 * reason.
 */
class ChineseLiteralsTests {

    private static final int AT_MOST = 25;

    private static final Map<String, String> REASONS = Map.ofEntries(
            entry("ListColumn.java", "heads of columns as agencies write them in their lists"),
            entry("ListWords.java", "answers and months as agencies write them in their lists"),
            entry("ExpertColumn.java", "heads of columns as offices write them in lists of experts"),
            entry("NamesAreSpoken.java", "how names in models ask and wait"),
            entry("Dialects.java", "how surnames are spelt by their sound elsewhere"),
            entry("Surnames.java", "surnames of several readings, and of two characters"),
            entry("Honorifics.java", "titles that stand beside names"),
            entry("TextNormaliser.java", "characters that are simplified by what stands beside them"),
            entry("OrganisationName.java", "expressions that take the name of an organisation apart"),
            entry("OrganisationWords.java", "the legal form at the end of a company's name"),
            entry("PrivateUse.java", "characters that used to stand in the area for private use"),
            entry("DemoAccounts.java", "names of people, which stand in both scripts at once"),
            entry("DemoStart.java", "the notice at the start of a demonstration, which is read as a picture"),
            entry("SampleContent.java", "proposals that an applicant might have written"),
            entry("AbstainWords.java", "a mark that experts may write into a workbook"),
            entry("LetterWord.java", "samples with which a letter is tried"));

    @Test
    void onlyListedFilesHoldChinese() {
        assertThat(unlisted(JavaTexts.ofTheHouse())).isEmpty();
    }

    @Test
    void everyListedFileHoldsChinese() {
        assertThat(chinese(JavaTexts.ofTheHouse())).containsExactlyInAnyOrderElementsOf(REASONS.keySet());
        assertThat(REASONS).hasSizeLessThanOrEqualTo(AT_MOST);
    }

    @Test
    void tellsAFileThatIsNotListed() {
        var file = new JavaTexts("round/Wrong.java", "class Wrong { String text = \"公示\"; }");
        assertThat(unlisted(List.of(file))).containsExactly("Wrong.java");
    }

    @Test
    void looksIntoBlocksAndCharacters() {
        assertThat(new JavaTexts("A.java", "\"\"\"\n  one \\\"\"\" 字\n  \"\"\"").isChinese())
                .isTrue();
        assertThat(new JavaTexts("A.java", "char one = '字';").isChinese()).isTrue();
        assertThat(new JavaTexts("A.java", "char one = '\"'; String other = \"\\\"字\";").isChinese())
                .isTrue();
    }

    @Test
    void leavesCommentsAlone() {
        assertThat(new JavaTexts("A.java", "/** 沈 */ class A {} // \"字\"\n String a = \"//\"; /* \"字\" */").isChinese())
                .isFalse();
    }

    private static TreeSet<String> unlisted(List<JavaTexts> files) {
        var unlisted = chinese(files);
        unlisted.removeAll(REASONS.keySet());
        return unlisted;
    }

    private static TreeSet<String> chinese(List<JavaTexts> files) {
        return files.stream()
                .filter(JavaTexts::isChinese)
                .map(file -> file.name().substring(file.name().lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
