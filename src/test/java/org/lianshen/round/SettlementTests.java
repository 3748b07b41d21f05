package org.lianshen.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshen.round.CutLineDeparture.Verdict.DECLINE;
import static org.lianshen.round.CutLineDeparture.Verdict.FUND;
import static org.lianshen.round.CutLineTests.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.MadeUpCall;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Pool;
import org.lianshen.programme.word.QuotaKind;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;

class SettlementTests {

    private static final Pool CEILING = MadeUpCall.pool("all", 2, QuotaKind.CEILING, 10, List.of("能源", "健康"), null);
    private static final Pool ABOUT = MadeUpCall.pool("all", 2, QuotaKind.ABOUT, 10, List.of("能源", "健康"), null);
    private static final Pool PER_FIELD = MadeUpCall.pool("all", 2, QuotaKind.CEILING, 10, List.of("能源", "健康"), 1);

    private final List<RankedProposal> ranking = List.of(
            standing(1, ProposalStatus.REVIEWED, "all", "能源", "4000000"),
            standing(2, ProposalStatus.REVIEWED, "all", "健康", "4000000"),
            standing(3, ProposalStatus.REVIEWED, "all", "能源", "2000000"),
            standing(4, ProposalStatus.REVIEWED, "all", "能源", "5000000"),
            standing(5, ProposalStatus.WITHDRAWN, "all", "能源", "1000000"),
            standing(6, ProposalStatus.REVIEWED, null, "其他", "1000000"));

    @Test
    void withoutDeparturesTheCutLineStands() {
        assertThat(proposed(CEILING)).containsExactly("P1", "P2");
    }

    @Test
    void whoIsDeclinedFreesAPlaceThatNobodyTakesByItself() {
        assertThat(proposed(CEILING, departure("P1", DECLINE))).containsExactly("P2");
    }

    @Test
    void theChairNamesWhoTakesIt() {
        assertThat(proposed(CEILING, departure("P3", FUND), departure("P1", DECLINE)))
                .containsExactly("P2", "P3");
    }

    @Test
    void aCeilingHolds() {
        assertThat(problems(CEILING, departure("P3", FUND))).containsExactly("/overrides/0/number");
    }

    @Test
    void anApproximateQuotaMayBeExceeded() {
        assertThat(proposed(ABOUT, departure("P3", FUND))).containsExactly("P1", "P2", "P3");
    }

    @Test
    void aBudgetHoldsAlways() {
        assertThat(problems(ABOUT, departure("P4", FUND))).containsExactly("/overrides/0/number");
        assertThat(problems(CEILING, departure("P2", DECLINE), departure("P3", FUND), departure("P4", FUND)))
                .containsExactly("/overrides/2/number");
    }

    @Test
    void aFieldsQuotaHolds() {
        assertThat(problems(PER_FIELD, departure("P2", DECLINE), departure("P3", FUND)))
                .containsExactly("/overrides/1/number");
    }

    @Test
    void aFieldOfNoPoolCannotBeFunded() {
        assertThat(problems(CEILING, departure("P6", FUND))).containsExactly("/overrides/0/number");
    }

    @Test
    void departuresAreKeptWithTheirReasonAndMaker() {
        var settled = new Settlement(ranking, List.of(CEILING)).settle(List.of(departure("P1", DECLINE)), "chair");
        assertThat(settled.get(0).departure()).isEqualTo(departure("P1", DECLINE));
        assertThat(settled.get(0).departureBy()).isEqualTo("chair");
        assertThat(settled.get(0).withinCut()).isTrue();
        assertThat(settled.get(1).departure()).isNull();
    }

    @Test
    void everyProblemIsToldAtOnce() {
        assertThat(problems(
                        CEILING,
                        departure("P9", FUND),
                        departure("P5", FUND),
                        departure("P1", DECLINE),
                        departure("P1", DECLINE),
                        new CutLineDeparture(new ProposalNumber("P2"), null, " ")))
                .containsExactly(
                        "/overrides/0/number",
                        "/overrides/1/number",
                        "/overrides/3/number",
                        "/overrides/4/fund",
                        "/overrides/4/reason");
    }

    private List<String> proposed(Pool pool, CutLineDeparture... departures) {
        return new Settlement(ranking, List.of(pool))
                .settle(List.of(departures), "chair").stream()
                        .filter(RankedProposal::proposed)
                        .map(ranked -> ranked.number().value())
                        .toList();
    }

    private List<String> problems(Pool pool, CutLineDeparture... departures) {
        return catchThrowableOfType(
                        Refusal.class,
                        () -> new Settlement(ranking, List.of(pool)).settle(List.of(departures), "chair"))
                .errors()
                .stream()
                .map(FieldError::path)
                .toList();
    }

    private static CutLineDeparture departure(String number, CutLineDeparture.@Nullable Verdict verdict) {
        return new CutLineDeparture(new ProposalNumber(number), verdict, "战略需要");
    }
}
