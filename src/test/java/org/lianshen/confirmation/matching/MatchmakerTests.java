package org.lianshen.confirmation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is matched, who is left to a person, and who stands alone. */
class MatchmakerTests {

    private static final Application WATER =
            ours("1", "Smart diagnosis of urban water networks", "Xinghai University", "张伟", "Lucía Carrascal", false);
    private static final Application POWER =
            ours("2", "Smart diagnosis of urban power networks", "Xinghai University", "章炜", "Pablo Quesnada", false);
    private static final Application WHEAT =
            ours("3", "Genetic improvement of wheat rust", "Baita University", "欧阳敏", "Núria Bellver", false);

    private final Matchmaker matchmaker = matchmaker(WATER, POWER, WHEAT);

    @Test
    void aClearWinnerIsMatched() {
        var verdict = one(theirs("Genetic improvment of wheat rust", "Baita Univ.", "Min Ouyang", "Bellver, N."));
        assertThat(verdict.ours()).isEqualTo("3");
        assertThat(verdict.candidates().get(0).score().title()).isNotNull();
    }

    @Test
    void namesThatAreReadAlikeAndTitlesOfOnePatternAreToldApartByTheRest() {
        assertThat(one(theirs(
                                "Smart diagnosis of urban power networks",
                                "Xinghai University",
                                "Wei Zhang",
                                "Quesnada Pablo"))
                        .ours())
                .isEqualTo("2");
        assertThat(one(theirs(null, "Xinghai University", "Wei Zhang", "L. Carrascal"))
                        .ours())
                .isEqualTo("1");
    }

    @Test
    void whereNothingTellsThemApartAPersonLooks() {
        var verdict = one(theirs("Smart diagnosis of networks", "Xinghai University", "Wei Zhang", null));
        assertThat(verdict.ambiguous()).isTrue();
        assertThat(verdict.candidates()).extracting(MatchCandidate::ours).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void anotherTeamWithALikeTitleIsNotMatched() {
        assertThat(one(theirs("Smart diagnosis of urban heat networks", "Xinghai University", "Li Qiang", "Ana Ruiz"))
                        .ours())
                .isNull();
    }

    @Test
    void theSameTeamWithAnotherTitleIsLeftToAPerson() {
        assertThat(one(theirs("Cave murals in arid regions", "Baita University", "Ouyang Min", "Núria Bellver"))
                        .ambiguous())
                .isTrue();
    }

    /** Words that every second title has tell no project from the other, however well the team is known. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sustainable detection of antiviral compounds at low temperature",
                "Sustainable recovery of rare metals at low temperature",
                "Low temperature storage of sustainable vaccines",
                "Sustainable synthesis of peptide drugs at low temperature",
                "Sustainable cities and their temperature",
                "Sustainable synthesis of ammonia fertiliser at low pressure"
            })
    void theSameTeamWithAnotherTitleOfTheirsIsLeftToAPerson(String title) {
        var ours = ours(
                "9",
                "Sustainable synthesis of lithium battery waste at low temperature",
                "Sample Lake University 0",
                "魏子安",
                "Seo Ga-ram",
                false);
        for (var crowd : List.of(matchmaker(ours), matchmaker(ours, WATER, POWER, WHEAT))) {
            var verdict = crowd.match(
                            List.of(theirs(title, "Sample Lake University 0", "Wei Zian", "Seo Ga-ram")),
                            Set.of(),
                            Map.of())
                    .get("a");
            assertThat(verdict.ambiguous()).as(verdict.toString()).isTrue();
        }
    }

    @Test
    void aTitleWithAWordOrTwoReplacedIsTheSame() {
        assertThat(one(theirs("Genetic amelioration of wheat rust", "Baita University", "Min Ouyang", "Bellver, N."))
                        .ours())
                .isEqualTo("3");
    }

    @Test
    void whatSaysAlmostNothingIsNeverMatched() {
        assertThat(one(theirs(null, null, null, null)).candidates()).isEmpty();
        assertThat(one(theirs(null, "Baita University", null, null)).ours()).isNull();
        assertThat(one(theirs(null, null, "Ouyang Min", null)).ours()).isNull();
        assertThat(one(theirs("Genetic improvement of wheat rust", null, null, null))
                        .ambiguous())
                .isTrue();
    }

    @Test
    void eachOfOursIsGivenAwayOnce() {
        var right = theirs("a", "Genetic improvement of wheat rust", "Baita University", "Ouyang Min", "Núria Bellver");
        var other = theirs("b", "Genetic improvement of wheat rust", "Baita University", "Wang Li", "Núria Bellver");
        var verdicts = matchmaker.match(List.of(other, right), Set.of(), Map.of());
        assertThat(verdicts.get("a").ours()).isEqualTo("3");
        assertThat(verdicts.get("b").ours()).isNull();
        assertThat(matchmaker
                        .match(List.of(right), Set.of("3"), Map.of())
                        .get("a")
                        .candidates())
                .isEmpty();
        assertThat(matchmaker
                        .match(List.of(right), Set.of(), Map.of("a", Set.of("3")))
                        .get("a")
                        .candidates())
                .isEmpty();
    }

    @Test
    void whatFitsOneThatIsTakenBetterIsNotGivenTheNextBest() {
        var second = ours(
                "4", "Genetic improvement of wheat rust, part two", "Baita University", "欧阳敏", "Núria Bellver", false);
        var both = matchmaker(WHEAT, second);
        var first = theirs("Genetic improvement of wheat rust", "Baita University", "Ouyang Min", "Núria Bellver");
        assertThat(both.match(List.of(first), Set.of("3"), Map.of()).get("a")).satisfies(verdict -> {
            assertThat(verdict.ambiguous()).isTrue();
            assertThat(verdict.candidates()).extracting(MatchCandidate::ours).containsExactly("4");
        });
        assertThat(both.match(List.of(first), Set.of("4"), Map.of()).get("a").ours())
                .isEqualTo("3");
    }

    @Test
    void twoThatAreAlikeAreBothLeftToAPerson() {
        var one = theirs("a", "Genetic improvement of wheat rust", "Baita University", "Ouyang Min", "Núria Bellver");
        var two = theirs("b", "Genetic improvement of wheat rust", "Baita University", "Ouyang Min", "Núria Bellver");
        assertThat(matchmaker.match(List.of(one, two), Set.of(), Map.of()).values())
                .allMatch(MatchResult::ambiguous);
    }

    @Test
    void whatHasEndedYieldsToWhatLivesAndIsFoundOtherwise() {
        var ended = ours("0", "Genetic improvement of wheat rust", "Baita University", "欧阳敏", "Núria Bellver", true);
        var theirs = theirs("Genetic improvement of wheat rust", "Baita University", "Ouyang Min", "Núria Bellver");
        assertThat(matchmaker(ended, WHEAT)
                        .match(List.of(theirs), Set.of(), Map.of())
                        .get("a")
                        .ours())
                .isEqualTo("3");
        assertThat(matchmaker(ended, WATER)
                        .match(List.of(theirs), Set.of(), Map.of())
                        .get("a")
                        .ours())
                .isEqualTo("0");
    }

    private MatchResult one(Application theirs) {
        return matchmaker.match(List.of(theirs), Set.of(), Map.of()).get("a");
    }

    private static Matchmaker matchmaker(Application... ours) {
        return new Matchmaker(List.of(ours), new Thresholds(16, 6, 6));
    }

    private static Application ours(
            String id, String title, String organisation, String chinese, String foreign, boolean ended) {
        return new Application(
                id,
                List.of(title),
                List.of(organisation),
                List.of(List.of("Robledal Medical University")),
                List.of(chinese),
                List.of(foreign),
                36,
                ended);
    }

    private static Application theirs(String title, String organisation, String chinese, String foreign) {
        return theirs("a", title, organisation, chinese, foreign);
    }

    private static Application theirs(String id, String title, String organisation, String chinese, String foreign) {
        return new Application(
                id, list(title), list(organisation), List.of(), list(chinese), list(foreign), null, false);
    }

    private static List<String> list(String text) {
        return text == null ? List.of() : List.of(text);
    }
}
