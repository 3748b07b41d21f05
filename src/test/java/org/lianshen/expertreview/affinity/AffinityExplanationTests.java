package org.lianshen.expertreview.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.expertreview.affinity.AffinityPair.NUMBER;
import static org.lianshen.expertreview.affinity.AffinityPair.proposal;
import static org.lianshen.expertreview.affinity.AffinityPair.round;
import static org.lianshen.expertreview.affinity.AffinityPair.summarised;
import static org.lianshen.expertreview.affinity.AffinityPair.titled;
import static org.lianshen.expertreview.affinity.AffinityPair.words;
import static org.lianshen.expertreview.affinity.AffinityPair.writes;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An affinity is explained in words that people read. */
class AffinityExplanationTests {

    @Test
    void pairsOfCharactersAreOneRun() {
        assertThat(words(titled("燃料电池的寿命"), writes("质子交换膜燃料电池"))).containsExactly("燃料电池");
    }

    @Test
    void aRunIsOneOnBothSides() {
        assertThat(words(titled("燃料电池"), writes("燃料与电池"))).containsExactlyInAnyOrder("燃料", "电池");
    }

    @Test
    void functionWordsBelongToNoRun() {
        assertThat(words(titled("芯片的缺陷"), writes("芯片的缺陷"))).containsExactlyInAnyOrder("芯片", "缺陷");
    }

    @Test
    void wordsAreSpeltAsTheProposalSpellsThem() {
        assertThat(words(summarised("Li-ion Batteries after COVID-19"), writes("covid19, li battery")))
                .containsExactlyInAnyOrder("Li", "Batteries", "COVID-19");
        assertThat(words(titled("面向５Ｇ"), writes("5g"))).containsExactly("5G");
    }

    @Test
    void aWishHasNoWords() {
        var expert = writes("海上风电");
        var wish = List.of(new DeclaredWish(NUMBER, expert.id(), Wish.NOT_WANTED));
        var explanation = round(wish, titled("海上风电"), expert).explain(NUMBER, expert.id());
        assertThat(explanation.shares())
                .extracting(AffinityExplanation.Share::part)
                .containsExactly(AffinityPart.TEXT, AffinityPart.WISH);
        assertThat(explanation.shares().get(1).points()).isNegative();
        assertThat(explanation.shares().get(1).words()).isEmpty();
    }

    @Test
    void everyPartIsTold() {
        var expert = new ExpertTexts("all", List.of("能源"), List.of("风电"), List.of("海上风电的尾流"));
        var wishes = List.of(new DeclaredWish(NUMBER, "all", Wish.WILLING));
        var explanation = round(wishes, proposal(NUMBER.value(), "能源", "海上风电", null, null, "风电"), expert)
                .explain(NUMBER, "all");
        assertThat(explanation.shares())
                .extracting(AffinityExplanation.Share::part)
                .containsExactly(AffinityPart.values());
    }

    @Test
    void pointsAddUpAndFall() {
        var made = MadeUpRound.of(30, 30, 3, RoundNoise.HARSH);
        var wishes = List.of(
                new DeclaredWish(
                        made.proposals().get(0).number(), made.experts().get(0).id(), Wish.NOT_WANTED),
                new DeclaredWish(
                        made.proposals().get(1).number(), made.experts().get(0).id(), Wish.EAGER));
        var round = new RoundAffinity(made.proposals(), made.experts(), wishes);
        for (var proposal : made.proposals()) {
            for (var expert : made.experts()) {
                var explanation = round.explain(proposal.number(), expert.id());
                assertThat(explanation.score())
                        .isBetween(0, 10_000)
                        .isEqualTo(round.score(proposal.number(), expert.id()))
                        .isEqualTo(sum(explanation.shares()));
                explanation.shares().forEach(AffinityExplanationTests::addsUp);
            }
        }
    }

    private static int sum(List<AffinityExplanation.Share> shares) {
        return shares.stream().mapToInt(AffinityExplanation.Share::points).sum();
    }

    private static void addsUp(AffinityExplanation.Share share) {
        var points = share.words().stream().map(AffinityWord::points).toList();
        assertThat(points).isSortedAccordingTo(Comparator.reverseOrder()).allMatch(each -> each > 0);
        if (share.part() != AffinityPart.WISH) {
            assertThat(points.stream().mapToInt(Integer::intValue).sum()).isEqualTo(share.points());
        }
    }
}
