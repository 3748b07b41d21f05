package org.lianshen.process.door;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.HumanTask;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.word.QuotaKind;
import org.lianshen.round.RankedProposal;
import org.lianshen.round.RankingSheet;
import org.lianshen.round.ScoreReaders;
import org.springframework.stereotype.Component;

/** Shows a round's ranking in forms. */
@Component
class RankingTable {

    private static final Text SEPARATOR = new Text("；", "; ");
    private static final Text COLON = new Text("：", ": ");

    private final FormDisplay display;
    private final RankingSheet rankings;
    private final ScoreReaders readers;
    private final Callers callers;

    RankingTable(FormDisplay display, RankingSheet rankings, ScoreReaders readers, Callers callers) {
        this.display = display;
        this.rankings = rankings;
        this.readers = readers;
        this.callers = callers;
    }

    /**
     * Shows the ranking with the reasons, what the pools have left, and the chair's departures. Who may open the task
     * only to look, as managers may, finds nothing in it before the list is approved.
     */
    List<RankedProposal> show(HumanTask task, DirectionId round) {
        boolean secret =
                callers.find().filter(caller -> !readers.mayRead(round, caller)).isPresent();
        var view = secret ? new RankingSheet.View(round, List.of(), List.of(), List.of()) : rankings.of(round);
        var standings = view.lines().stream().map(RankingSheet.Line::standing).toList();
        task.show(display.head(round));
        boolean several = view.pools().size() > 1;
        task.showJson(
                "ranking", view.lines().stream().map(line -> row(line, several)).toList());
        task.show(
                "cutText",
                view.pools().stream()
                        .map(pool -> several ? pool.pool() + COLON.here() + cut(pool) : cut(pool))
                        .collect(Collectors.joining(SEPARATOR.here())));
        task.show("overrideText", departures(standings));
        task.show("rankingUrl", "/rounds/" + round.call() + "/" + round.code() + "/ranking");
        return standings;
    }

    private Map<String, Object> row(RankingSheet.Line line, boolean several) {
        var row = new LinkedHashMap<String, Object>();
        var ranked = line.standing();
        var proposed = display.words(verdict(ranked));
        row.put("project", ranked.position() + ". " + ranked.number() + " " + title(ranked));
        row.put("requested", FormDisplay.wholeYuan(ranked.requested()));
        row.put(
                "mean",
                display.words(
                        line.tied().isEmpty() ? "ranking.score" : "ranking.score-tied",
                        ranked.mean().toPlainString(),
                        ranked.normalised().toPlainString()));
        row.put(
                "verdict",
                (several && ranked.pool() != null ? proposed + " (" + ranked.pool() + ")" : proposed) + " – "
                        + line.why().here());
        return row;
    }

    /** Whom the chair declines is on no reserve. */
    private static String verdict(RankedProposal ranked) {
        if (ranked.proposed()) {
            return "ranking.fund";
        }
        return ranked.departure() == null ? "ranking.reserve" : "ranking.decline";
    }

    /** A proposal's title in the ranking. */
    String title(RankedProposal ranked) {
        return display.title(display.proposal(ranked.number()));
    }

    private String cut(RankingSheet.PoolLine pool) {
        var cut = display.words(
                pool.quotaKind() == QuotaKind.ABOUT ? "ranking.about" : "ranking.ceiling",
                String.valueOf(pool.quota()),
                FormDisplay.yuan(pool.budget()));
        return cut
                + SEPARATOR.here()
                + display.words(
                        "ranking.taken",
                        String.valueOf(pool.proposed()),
                        FormDisplay.yuan(pool.committed()),
                        String.valueOf(pool.quotaLeft()),
                        FormDisplay.yuan(pool.budgetLeft()));
    }

    private String departures(List<RankedProposal> standings) {
        var text = standings.stream()
                .filter(ranked -> ranked.departure() != null)
                .map(ranked -> ranked.number() + " → "
                        + display.words(ranked.proposed() ? "ranking.fund" : "ranking.decline") + COLON.here()
                        + ranked.departure().reason())
                .collect(Collectors.joining(SEPARATOR.here()));
        return text.isEmpty() ? display.words("ranking.unchanged") : text;
    }
}
