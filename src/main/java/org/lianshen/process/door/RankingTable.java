package org.lianshen.process.door;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianshen.process.RoundId;
import org.lianshen.process.form.HumanTask;
import org.lianshen.process.form.Shown;
import org.lianshen.programme.Pool;
import org.lianshen.programme.QuotaKind;
import org.lianshen.round.Rankings;
import org.lianshen.round.Standing;
import org.springframework.stereotype.Component;

/** Shows a round's ranking in forms. */
@Component
class RankingTable {

    private final Shown shown;
    private final Rankings rankings;

    RankingTable(Shown shown, Rankings rankings) {
        this.shown = shown;
        this.rankings = rankings;
    }

    /** Shows the ranking, the cut line, and the chair's departures from it. */
    List<Standing> show(HumanTask task, RoundId round) {
        var standings = rankings.of(round.call(), round.direction());
        var direction = shown.direction(round.call(), round.direction());
        task.show(shown.head(round));
        boolean several = direction.pools().size() > 1;
        task.showJson(
                "ranking",
                standings.stream().map(standing -> row(standing, several)).toList());
        task.show(
                "cutText",
                direction.pools().stream()
                        .map(pool -> several ? pool.id() + ": " + cut(pool) : cut(pool))
                        .collect(Collectors.joining("; ")));
        task.show("overrideText", departures(standings));
        return standings;
    }

    private Map<String, Object> row(Standing standing, boolean several) {
        var row = new LinkedHashMap<String, Object>();
        var proposed = shown.words(standing.proposed() ? "ranking.fund" : "ranking.reserve");
        row.put("project", standing.position() + ". " + standing.number() + " " + title(standing));
        row.put("requested", Shown.wholeYuan(standing.requested()));
        var mean = standing.mean().toPlainString() + ", ";
        row.put(
                "verdict",
                mean + (several && standing.pool() != null ? proposed + " (" + standing.pool() + ")" : proposed));
        return row;
    }

    /** A proposal's title in the ranking. */
    String title(Standing standing) {
        return shown.title(shown.proposal(standing.number()));
    }

    private String cut(Pool pool) {
        return shown.words(
                pool.quotaKind() == QuotaKind.ABOUT ? "ranking.about" : "ranking.ceiling",
                String.valueOf(pool.quota()),
                Shown.yuan(pool.budget()));
    }

    private String departures(List<Standing> standings) {
        var text = standings.stream()
                .filter(standing -> standing.departure() != null)
                .map(standing -> standing.number() + " → "
                        + shown.words(standing.proposed() ? "ranking.fund" : "ranking.decline") + ": "
                        + standing.departure().reason())
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? shown.words("ranking.unchanged") : text;
    }
}
