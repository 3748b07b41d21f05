package org.lianshen.process.door;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianshen.language.Text;
import org.lianshen.process.RoundId;
import org.lianshen.process.form.HumanTask;
import org.lianshen.process.form.Shown;
import org.lianshen.programme.QuotaKind;
import org.lianshen.round.RankingSheet;
import org.lianshen.round.Standing;
import org.springframework.stereotype.Component;

/** Shows a round's ranking in forms. */
@Component
class RankingTable {

    private static final Text SEPARATOR = new Text("；", "; ");
    private static final Text COLON = new Text("：", ": ");

    private final Shown shown;
    private final RankingSheet rankings;

    RankingTable(Shown shown, RankingSheet rankings) {
        this.shown = shown;
        this.rankings = rankings;
    }

    /** Shows the ranking with the reasons, what the pools have left, and the chair's departures. */
    List<Standing> show(HumanTask task, RoundId round) {
        var view = rankings.of(round.call(), round.direction());
        var standings = view.lines().stream().map(RankingSheet.Line::standing).toList();
        task.show(shown.head(round));
        boolean several = view.pools().size() > 1;
        task.showJson(
                "ranking", view.lines().stream().map(line -> row(line, several)).toList());
        task.show(
                "cutText",
                view.pools().stream()
                        .map(pool -> several ? pool.pool() + COLON.here() + cut(pool) : cut(pool))
                        .collect(Collectors.joining(SEPARATOR.here())));
        task.show("overrideText", departures(standings));
        task.show("rankingUrl", "/rounds/" + round.call() + "/" + round.direction() + "/ranking");
        return standings;
    }

    private Map<String, Object> row(RankingSheet.Line line, boolean several) {
        var row = new LinkedHashMap<String, Object>();
        var standing = line.standing();
        var proposed = shown.words(verdict(standing));
        row.put("project", standing.position() + ". " + standing.number() + " " + title(standing));
        row.put("requested", Shown.wholeYuan(standing.requested()));
        row.put(
                "mean",
                shown.words(
                        line.tied().isEmpty() ? "ranking.score" : "ranking.score-tied",
                        standing.mean().toPlainString(),
                        standing.normalised().toPlainString()));
        row.put(
                "verdict",
                (several && standing.pool() != null ? proposed + " (" + standing.pool() + ")" : proposed) + " – "
                        + line.why().here());
        return row;
    }

    /** Whom the chair declines is on no reserve. */
    private static String verdict(Standing standing) {
        if (standing.proposed()) {
            return "ranking.fund";
        }
        return standing.departure() == null ? "ranking.reserve" : "ranking.decline";
    }

    /** A proposal's title in the ranking. */
    String title(Standing standing) {
        return shown.title(shown.proposal(standing.number()));
    }

    private String cut(RankingSheet.PoolLine pool) {
        var cut = shown.words(
                pool.quotaKind() == QuotaKind.ABOUT ? "ranking.about" : "ranking.ceiling",
                String.valueOf(pool.quota()),
                Shown.yuan(pool.budget()));
        return cut
                + SEPARATOR.here()
                + shown.words(
                        "ranking.taken",
                        String.valueOf(pool.proposed()),
                        Shown.yuan(pool.committed()),
                        String.valueOf(pool.quotaLeft()),
                        Shown.yuan(pool.budgetLeft()));
    }

    private String departures(List<Standing> standings) {
        var text = standings.stream()
                .filter(standing -> standing.departure() != null)
                .map(standing -> standing.number() + " → "
                        + shown.words(standing.proposed() ? "ranking.fund" : "ranking.decline") + COLON.here()
                        + standing.departure().reason())
                .collect(Collectors.joining(SEPARATOR.here()));
        return text.isEmpty() ? shown.words("ranking.unchanged") : text;
    }
}
