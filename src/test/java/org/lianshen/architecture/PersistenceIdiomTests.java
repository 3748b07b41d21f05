package org.lianshen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SQL stands in repositories, and what columns hold is converted in one place. */
class PersistenceIdiomTests {

    /** Who speaks SQL and is no repository, each with the reason. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "LetterFilter", "a condition that a repository puts into its statement",
            "ProposalFilter", "a condition that repositories put into their statements",
            "ProposalSearch", "a condition that a repository puts into its statement",
            "TransactionLocks", "takes locks that stand for no row");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lianshen");

    private static final JavaClasses WRONG_HOUSE =
            new ClassFileImporter().importPackages("org.lianshen.architecture.wrong");

    @Test
    void onlyRepositoriesSpeakSql() {
        assertThat(PersistenceIdiom.speakingElsewhere(HOUSE)).isEqualTo(ELSEWHERE.keySet());
    }

    @Test
    void whatColumnsHoldIsConvertedInOnePlace() {
        assertThat(PersistenceIdiom.converting(HOUSE)).containsExactly("ColumnValues");
    }

    @Test
    void whoSpeaksSqlUnderAnotherNameIsNoticed() {
        assertThat(PersistenceIdiom.speakingElsewhere(WRONG_HOUSE)).containsExactly("SpeaksSql");
    }

    @Test
    void whoConvertsIsNoticed() {
        assertThat(PersistenceIdiom.converting(WRONG_HOUSE))
                .containsExactly("ConvertsMomentsRepository", "ConvertsWordsRepository");
    }
}
