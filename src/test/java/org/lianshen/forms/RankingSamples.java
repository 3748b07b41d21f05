package org.lianshen.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.lianshen.identity.Caller;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.word.QuotaKind;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.round.CutLinePlacement;
import org.lianshen.round.RankedProposal;
import org.lianshen.round.RankingSheet;

/** A made-up ranking for the page that shows it. */
final class RankingSamples {

    private RankingSamples() {}

    static Map<String, Object> ranking(Caller caller) {
        return Map.of(
                "caller",
                caller,
                "directionName",
                PageSamples.direction().name(),
                "mayReadSheets",
                true,
                "ranking",
                new RankingSheet.View(
                        new DirectionId("2022-1", "1.3"),
                        List.of(),
                        List.of(pool("energy"), pool("others")),
                        List.of(line(1, true, List.of()), line(2, false, List.of("2022-1-1.3-0001")))));
    }

    private static RankingSheet.PoolLine pool(String id) {
        return new RankingSheet.PoolLine(
                id,
                5,
                QuotaKind.CEILING,
                new BigDecimal("25000000"),
                1,
                new BigDecimal("3000000"),
                4,
                new BigDecimal("22000000"));
    }

    private static RankingSheet.Line line(int position, boolean within, List<String> tied) {
        return new RankingSheet.Line(
                new Text("监测 " + PageSamples.HOSTILE, "Smart monitoring"),
                new RankedProposal(
                        new ProposalNumber("2022-1-1.3-000" + position),
                        ProposalStatus.REVIEWED,
                        position,
                        new BigDecimal("85.000"),
                        new BigDecimal("70"),
                        new BigDecimal("0.310"),
                        "energy",
                        "能源",
                        new BigDecimal("3000000"),
                        within,
                        within,
                        null,
                        null,
                        null),
                new CutLinePlacement(
                        within ? CutLinePlacement.Reason.WITHIN : CutLinePlacement.Reason.QUOTA,
                        null,
                        1,
                        BigDecimal.TEN),
                within
                        ? new Text("线上", "above the line")
                        : new Text("至此截止：项目数已满", "ends the list: all places are taken"),
                tied.stream().map(ProposalNumber::new).toList(),
                List.of());
    }
}
