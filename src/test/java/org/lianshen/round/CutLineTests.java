package org.lianshen.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.MadeUpCall;
import org.lianshen.programme.Pool;
import org.lianshen.programme.word.QuotaKind;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;

class CutLineTests {

    private final List<RankedProposal> ranking = new ArrayList<>();

    @Test
    void theQuotaEndsTheList() {
        rank("能源", 1).rank("能源", 1).rank("能源", 1);
        assertThat(within(pool(2, QuotaKind.CEILING, 10, null))).containsExactly(1, 2);
    }

    @Test
    void anApproximateQuotaIsCutAlike() {
        rank("能源", 1).rank("能源", 1).rank("能源", 1);
        assertThat(within(pool(2, QuotaKind.ABOUT, 10, null))).containsExactly(1, 2);
    }

    @Test
    void theBudgetMayBeSpentToTheLastCent() {
        rank("能源", 2).rank("能源", 3);
        assertThat(within(pool(5, QuotaKind.CEILING, 5, null))).containsExactly(1, 2);
    }

    @Test
    void oneCentAboveTheBudgetEndsTheList() {
        rank("能源", 2).rank("能源", "3000000.01");
        assertThat(within(pool(5, QuotaKind.CEILING, 5, null))).containsExactly(1);
    }

    @Test
    void nobodyLeapsOverTheFirstThatDoesNotFit() {
        rank("能源", 3).rank("能源", 3).rank("能源", 1);
        assertThat(within(pool(5, QuotaKind.CEILING, 5, null))).containsExactly(1);
    }

    @Test
    void aFullFieldDoesNotEndTheListOfTheOthers() {
        rank("能源", 1).rank("能源", 1).rank("健康", 1).rank("健康", 1);
        assertThat(within(pool(2, QuotaKind.CEILING, 10, 1))).containsExactly(1, 3);
    }

    @Test
    void aFullFieldDoesNotEndTheListForItsPriceEither() {
        rank("能源", 4).rank("能源", 9).rank("健康", 1);
        assertThat(within(pool(2, QuotaKind.CEILING, 5, 1))).containsExactly(1, 3);
    }

    @Test
    void poolsAreCutEachForItself() {
        rank("energy", "能源", 5).rank("energy", "能源", 1).rank("others", "健康", 2).rank("others", "农业", 2);
        assertThat(within(
                        MadeUpCall.pool("energy", 1, QuotaKind.CEILING, 5, List.of("能源"), null),
                        MadeUpCall.pool("others", 2, QuotaKind.CEILING, 5, List.of("健康", "农业"), null)))
                .containsExactly(1, 3, 4);
    }

    @Test
    void whoLeftTheRoundTakesNoPlace() {
        rank("能源", 5).rank("能源", 1);
        ranking.set(0, standing(1, ProposalStatus.WITHDRAWN, "all", "能源", "5000000"));
        assertThat(within(pool(1, QuotaKind.CEILING, 5, null))).containsExactly(2);
    }

    @Test
    void aFieldOfNoPoolIsBelow() {
        rank(null, "其他", 1).rank("能源", 1);
        assertThat(within(pool(2, QuotaKind.CEILING, 5, null))).containsExactly(2);
    }

    @Test
    void everybodysPlaceIsExplained() {
        rank("能源", 3).rank("能源", 3).rank("健康", 1).rank(null, "其他", 1);
        var places = CutLine.explain(ranking, List.of(pool(5, QuotaKind.CEILING, 5, null)));
        assertThat(places.values())
                .extracting(CutLinePlacement::reason)
                .containsExactly(
                        CutLinePlacement.Reason.WITHIN,
                        CutLinePlacement.Reason.BUDGET,
                        CutLinePlacement.Reason.BELOW,
                        CutLinePlacement.Reason.NO_POOL);
        assertThat(places.get(new ProposalNumber("P2"))
                        .text(new BigDecimal("3000000.00"))
                        .en())
                .isEqualTo("ends the list: asks for CNY 3,000,000.00, CNY 2,000,000.00 is left");
        assertThat(places.get(new ProposalNumber("P3")).endedBy()).isEqualTo("P2");
        assertThat(places.get(new ProposalNumber("P3")).placesLeft()).isEqualTo(4);
    }

    @Test
    void aFullQuotaAndAFullFieldAreToldApart() {
        rank("能源", 1).rank("能源", 1).rank("健康", 1).rank("健康", 1);
        assertThat(CutLine.explain(ranking, List.of(pool(2, QuotaKind.CEILING, 10, 1)))
                        .values())
                .extracting(CutLinePlacement::reason)
                .containsExactly(
                        CutLinePlacement.Reason.WITHIN,
                        CutLinePlacement.Reason.FIELD,
                        CutLinePlacement.Reason.WITHIN,
                        CutLinePlacement.Reason.FIELD);
        assertThat(CutLine.explain(ranking, List.of(pool(2, QuotaKind.CEILING, 10, null)))
                        .values())
                .extracting(CutLinePlacement::reason)
                .containsExactly(
                        CutLinePlacement.Reason.WITHIN,
                        CutLinePlacement.Reason.WITHIN,
                        CutLinePlacement.Reason.QUOTA,
                        CutLinePlacement.Reason.BELOW);
    }

    private CutLineTests rank(String field, int million) {
        return rank("all", field, million);
    }

    private CutLineTests rank(String field, String yuan) {
        ranking.add(standing(ranking.size() + 1, ProposalStatus.REVIEWED, "all", field, yuan));
        return this;
    }

    private CutLineTests rank(@Nullable String pool, String field, int million) {
        ranking.add(standing(ranking.size() + 1, ProposalStatus.REVIEWED, pool, field, million + "000000"));
        return this;
    }

    private List<Integer> within(Pool... pools) {
        return CutLine.draw(ranking, List.of(pools)).stream()
                .filter(RankedProposal::withinCut)
                .map(RankedProposal::position)
                .toList();
    }

    private static Pool pool(int quota, QuotaKind kind, int million, @Nullable Integer perField) {
        return MadeUpCall.pool("all", quota, kind, million, List.of("能源", "健康"), perField);
    }

    static RankedProposal standing(
            int position, ProposalStatus status, @Nullable String pool, String field, String yuan) {
        return new RankedProposal(
                new ProposalNumber("P" + position),
                status,
                position,
                BigDecimal.valueOf(100L - position),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                pool,
                field,
                new BigDecimal(yuan),
                false,
                false,
                null,
                null,
                null);
    }
}
