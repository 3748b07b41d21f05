package org.lianshen.expertreview.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianshen.expertreview.affinity.AffinityPair.NUMBER;
import static org.lianshen.expertreview.affinity.AffinityPair.proposal;
import static org.lianshen.expertreview.affinity.AffinityPair.round;
import static org.lianshen.expertreview.affinity.AffinityPair.score;
import static org.lianshen.expertreview.affinity.AffinityPair.summarised;
import static org.lianshen.expertreview.affinity.AffinityPair.titled;
import static org.lianshen.expertreview.affinity.AffinityPair.writes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.proposal.ProposalNumber;

/** Who is near to a proposal, and who is not. */
class RoundAffinityTests {

    @ParameterizedTest
    @CsvSource({
        "锂离子电池的热失控, 燃料电池的寿命预测, 脉冲星的计时",
        "基于CNN的芯片缺陷检测, 芯片的缺陷, 水稻的缺苗",
        "基于CNN的芯片缺陷检测, CNN加速, GAN加速",
        "5G毫米波通信, 面向５Ｇ的天线, 面向6G的天线",
        "COVID-19疫苗, covid19 variants, covert channels",
        "Li-ion电池, LI‐ION cells, lithography cells",
        "Batteries for ships, ship battery, shipping law",
        "detecting cracks, crack detection, tracking",
        "Schrödinger方程, Schrodinger equation, 微分几何",
        "PM2.5来源, pm2.5 sources, PM 10",
        "3D打印, 3-D printing, 2D materials",
        "饱和溶液, 过饱和度, 满意度"
    })
    void oneIsNearerThanTheOther(String title, String near, String far) {
        var round = round(titled(title), writes(near), writes(far));
        assertThat(round.score(NUMBER, near)).isPositive().isGreaterThan(round.score(NUMBER, far));
    }

    @ParameterizedTest
    @CsvSource({
        "芯片的缺陷, 水稻的育种",
        "芯片与电路, 水稻与小麦",
        "芯片和电路, 水稻和小麦",
        "基于芯片, 基于水稻",
        "面向芯片的研究, 面向水稻的研究",
        "the chip is in use, the rice is of use",
        "based on chips, based on rice",
        "芯片, chip"
    })
    void whatSaysNothingOfTheSubjectCountsNothing(String title, String text) {
        assertThat(score(title, text)).isZero();
    }

    @Test
    void aChipIsAChipBesideALatinTerm() {
        assertThat(AffinityPair.words(titled("基于CNN芯片缺陷检测"), writes("芯片", "缺陷检测")))
                .contains("芯片", "缺陷检测");
        assertThat(AffinityPair.words(titled("CNN芯片"), writes("高端芯片"))).containsExactly("芯片");
    }

    @Test
    void anEqualFieldIsWorthItsPartToWhoHasNothingElse() {
        var expert = new ExpertTexts("field", List.of("信息技术", "能源"), List.of(), List.of());
        var share = round(proposal(NUMBER.value(), "能源", "海上风电", null, null), expert)
                .explain(NUMBER, "field")
                .shares()
                .get(0);
        assertThat(share)
                .isEqualTo(
                        new AffinityExplanation.Share(AffinityPart.FIELD, 700, List.of(new AffinityWord("能源", 700))));
    }

    @Test
    void whatTheProposalLeavesOutGoesToItsTexts() {
        var same = new ExpertTexts("same", List.of(), List.of("海上风电"), List.of("海上风电"));
        assertThat(round(proposal(NUMBER.value(), null, "海上风电", null, null, "海上风电"), same)
                        .score(NUMBER, "same"))
                .isBetween(5000, 9000);
        assertThat(round(titled("海上风电"), same).score(NUMBER, "same")).isBetween(5000, 9000);
    }

    @Test
    void someoneWhoWritesChineseOnlyIsMeasuredAtWhatIsChinese() {
        var chinese = writes("海上风电的尾流效应");
        var both =
                proposal(NUMBER.value(), null, "海上风电的尾流", "Wakes of offshore wind farms", "Turbines stand in wakes.");
        assertThat(round(both, chinese).score(NUMBER, chinese.id())).isGreaterThan(2000);
        assertThat(round(summarised("Turbines stand in wakes."), chinese).score(NUMBER, chinese.id()))
                .isZero();
    }

    @Test
    void wishesMoveTheScore() {
        var expert = writes("海上风电");
        int without = round(titled("海上风电"), expert).score(NUMBER, expert.id());
        assertThat(wished(Wish.EAGER, expert)).isEqualTo(without + 1000);
        assertThat(wished(Wish.WILLING, expert)).isEqualTo(without + 500);
        assertThat(wished(Wish.NOT_WANTED, expert)).isEqualTo(without / 10);
        assertThat(wished(Wish.NOT_WANTED, writes("太阳能"))).isZero();
    }

    private static int wished(Wish wish, ExpertTexts expert) {
        return round(List.of(new DeclaredWish(NUMBER, expert.id(), wish)), titled("海上风电"), expert)
                .score(NUMBER, expert.id());
    }

    @Test
    void emptyTextsAreNearToNobody() {
        var nothing = new ExpertTexts("nothing", List.of(), List.of(), List.of("", " ", "。", "的"));
        assertThat(round(titled("海上风电"), nothing).score(NUMBER, "nothing")).isZero();
        assertThat(round(titled("  "), nothing, writes("海上风电")).score(NUMBER, "海上风电"))
                .isZero();
        assertThat(round(titled("的"), nothing).explain(NUMBER, "nothing"))
                .isEqualTo(new AffinityExplanation(0, List.of()));
        new RoundAffinity(List.of(), List.of(), List.of());
    }

    @Test
    void longTextsAreRead() {
        var summary = "海上风电的尾流效应。Wakes of turbines. ".repeat(700);
        var expert = new ExpertTexts("long", List.of(), List.of(), List.of(summary, "尾".repeat(20_000)));
        assertThat(summary).hasSizeGreaterThan(20_000);
        var round = round(summarised(summary), expert);
        assertThat(round.score(NUMBER, "long")).isPositive();
        assertThat(round.explain(NUMBER, "long").score()).isEqualTo(round.score(NUMBER, "long"));
    }

    @Test
    void orderChangesNothing() {
        var made = MadeUpRound.of(40, 40, 5, RoundNoise.USUAL);
        var straight = new RoundAffinity(made.proposals(), made.experts(), List.of());
        var proposals = new ArrayList<>(made.proposals());
        var experts = new ArrayList<>(made.experts());
        Collections.shuffle(proposals, new Random(1));
        Collections.shuffle(experts, new Random(2));
        var shuffled = new RoundAffinity(proposals, experts, List.of());
        for (var proposal : proposals) {
            for (var expert : experts) {
                assertThat(shuffled.explain(proposal.number(), expert.id()))
                        .isEqualTo(straight.explain(proposal.number(), expert.id()));
                assertThat(shuffled.score(proposal.number(), expert.id()))
                        .isEqualTo(straight.score(proposal.number(), expert.id()));
            }
        }
    }

    @Test
    void nobodyStandsThereTwice() {
        var expert = writes("海上风电");
        var wish = new DeclaredWish(NUMBER, expert.id(), Wish.EAGER);
        var elsewhere = new DeclaredWish(new ProposalNumber("demo-1-1.1-0099"), expert.id(), Wish.EAGER);
        assertThatThrownBy(() -> round(titled("风"), expert, expert)).hasMessage("海上风电 stands there twice");
        assertThatThrownBy(() -> round(List.of(wish, wish), titled("风"), expert))
                .hasMessageContaining("second wish");
        assertThatThrownBy(() -> round(titled("风"), expert).score(NUMBER, "nobody"))
                .hasMessage("nobody is not of the round");
        assertThat(round(List.of(elsewhere), titled("太阳"), expert).score(NUMBER, expert.id()))
                .isZero();
    }
}
