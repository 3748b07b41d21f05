package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.expert.Employment;
import org.lianshen.expertreview.expert.ExpertCells;
import org.lianshen.expertreview.expert.ExpertColumn;
import org.lianshen.expertreview.pool.ExpertEdits;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewTest
class ExpertEditsTests {

    private static final LocalDate TODAY = LocalDate.of(2030, 3, 4);

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private ExpertEdits edits;

    @Autowired
    private Experts experts;

    @BeforeEach
    void sixExperts() {
        fixtures.clear();
        fixtures.sixExperts();
    }

    @Test
    void whatIsTypedReplacesWhatIsStored() {
        var typed = typed("a");
        typed.put(ExpertColumn.KEYWORDS, "光伏；电网");
        typed.put(ExpertColumn.LANGUAGES, "en");
        typed.put(ExpertColumn.AWAY, "2030-07-01/2030-07-20\n2030-09/2030-09");
        edits.change("expert-a", 0, typed);
        assertThat(experts.find("expert-a")).get().satisfies(expert -> {
            assertThat(expert.keywords()).containsExactly("光伏", "电网");
            assertThat(expert.profile().languages()).containsExactly("en");
            assertThat(expert.profile().away()).hasSize(2);
            assertThat(expert.account()).isEqualTo("expert-a");
            assertThat(expert.version()).isEqualTo(1);
        });
        typed.put(ExpertColumn.AWAY, "");
        edits.change("expert-a", 1, typed);
        assertThat(experts.find("expert-a").orElseThrow().profile().away()).isEmpty();
    }

    @Test
    void anotherOrganisationPutsTheFormerIntoTheHistory() {
        var typed = typed("a");
        typed.put(ExpertColumn.ORGANISATION, "另一大学");
        edits.change("expert-a", 0, typed);
        assertThat(experts.find("expert-a").orElseThrow().profile().employments())
                .containsExactly(new Employment("研究所a", null, TODAY), new Employment("另一大学", TODAY, null));
    }

    @Test
    void twoWhoSawTheSameDoNotOverwriteEachOther() {
        var typed = typed("a");
        typed.put(ExpertColumn.NAME, "先改的");
        edits.change("expert-a", 0, typed);
        typed.put(ExpertColumn.NAME, "后改的");
        var refusal = catchThrowableOfType(Refusal.class, () -> edits.change("expert-a", 0, typed));
        assertThat(refusal.code()).isEqualTo("expert-changed");
        assertThat(refusal.text().zh()).contains("先改的");
        assertThat(experts.find("expert-a").orElseThrow().name()).isEqualTo("先改的");
    }

    @Test
    void whatDoesNotDoIsToldByField() {
        var typed = typed("a");
        typed.put(ExpertColumn.NAME, " ");
        typed.put(ExpertColumn.ORCID, "0000-0002-1825-0098");
        typed.put(ExpertColumn.MAX_LOAD, "many");
        typed.put(ExpertColumn.EMPLOYMENTS, "x".repeat(300));
        assertThat(refused(typed)).containsExactlyInAnyOrder("/name", "/orcid", "/max load", "/employments");
    }

    @Test
    void addressAndOrcidAreOnePersons() {
        var other = typed("b");
        other.put(ExpertColumn.ORCID, "0000-0002-1825-0097");
        edits.change("expert-b", 0, other);
        var typed = typed("a");
        typed.put(ExpertColumn.ORCID, "0000000218250097");
        assertThat(refused(typed)).containsExactly("/orcid");
        typed.put(ExpertColumn.ORCID, "");
        typed.put(ExpertColumn.EMAIL, "Expert-B@example.org");
        assertThat(refused(typed)).containsExactly("/email");
    }

    private Iterable<String> refused(Map<ExpertColumn, String> typed) {
        return catchThrowableOfType(Refusal.class, () -> edits.change("expert-a", 0, typed)).errors().stream()
                .map(FieldError::path)
                .toList();
    }

    private Map<ExpertColumn, String> typed(String letter) {
        var expert = experts.find("expert-" + letter).orElseThrow();
        var typed = new EnumMap<ExpertColumn, String>(ExpertColumn.class);
        for (var column : ExpertColumn.values()) {
            if (column != ExpertColumn.ID && column != ExpertColumn.ACCOUNT) {
                typed.put(column, ExpertCells.text(expert, column, "\n"));
            }
        }
        return typed;
    }
}
