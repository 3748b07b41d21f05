package org.lianshen.lists;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.matching.Application;
import org.lianshen.confirmation.matching.Matchmaker;
import org.lianshen.confirmation.matching.Thresholds;

/** What the matching makes of two lists whose truth is known. */
final class MatchingMeasurement {

    private final List<ForeignLine> wrong = new ArrayList<>();
    private int right;
    private int ambiguous;
    private int shown;
    private int missed;
    private int matchable;
    private long millis;
    private long busy;

    private MatchingMeasurement() {}

    static MatchingMeasurement of(NoisyLists lists, Thresholds thresholds) {
        var measured = new MatchingMeasurement();
        long start = System.nanoTime();
        long busyBefore = busy();
        Map<String, List<InventedApplication>> ours =
                lists.ours().stream().collect(Collectors.groupingBy(InventedApplication::direction));
        Map<String, List<ForeignLine>> theirs =
                lists.theirs().stream().collect(Collectors.groupingBy(ForeignLine::direction));
        theirs.forEach((direction, lines) -> measured.direction(ours.get(direction), lines, thresholds));
        measured.millis = (System.nanoTime() - start) / 1_000_000;
        measured.busy = busy() - busyBefore;
        return measured;
    }

    /** Processor time of this program in milliseconds: what counts where other programs run as well. */
    private static long busy() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private void direction(List<InventedApplication> ours, List<ForeignLine> lines, Thresholds thresholds) {
        var matchmaker = new Matchmaker(
                ours.stream().map(MatchingMeasurement::application).toList(), thresholds);
        var applications = lines.stream().map(MatchingMeasurement::application).toList();
        var verdicts = matchmaker.match(applications, Set.of(), Map.of());
        for (var line : lines) {
            var verdict = verdicts.get(line.id());
            matchable += line.truth() == null ? 0 : 1;
            if (verdict.ambiguous()) {
                ambiguous++;
                shown += verdict.candidates().stream()
                                .anyMatch(each -> each.ours().equals(line.truth()))
                        ? 1
                        : 0;
            } else if (verdict.ours() == null) {
                missed += line.truth() == null ? 0 : 1;
            } else if (verdict.ours().equals(line.truth())) {
                right++;
            } else {
                wrong.add(line);
            }
        }
    }

    /** Lines matched to another proposal than theirs, or although they have none. */
    List<ForeignLine> wrong() {
        return wrong;
    }

    /** Of the lines that were matched, the share of right ones. */
    double precision() {
        return (double) right / (right + wrong.size());
    }

    /** Of the lines that have a proposal, the share that was rightly matched. */
    double recall() {
        return (double) right / matchable;
    }

    /** Lines that have a proposal and were taken for foreign-only. */
    int missed() {
        return missed;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "precision %.2f %%, recall %.2f %%, wrong %d, ambiguous %d (right one shown: %d), missed %d, %d"
                        + " ms, %d ms of processor time",
                100 * precision(),
                100 * recall(),
                wrong.size(),
                ambiguous,
                shown,
                missed,
                millis,
                busy);
    }

    private static Application application(InventedApplication ours) {
        return new Application(
                ours.number(),
                List.of(ours.title().zh(), ours.title().en()),
                List.of(ours.organisation().zh(), ours.organisation().en()),
                ours.abroad().stream().map(List::of).toList(),
                List.of(ours.investigator().zh(), ours.investigator().en()),
                List.of(ours.partner()),
                ours.months(),
                false);
    }

    private static Application application(ForeignLine line) {
        return new Application(
                line.id(),
                list(line.title()),
                list(line.chineseOrganisation()),
                line.foreignOrganisation() == null ? List.of() : List.of(List.of(line.foreignOrganisation())),
                list(line.chineseInvestigator()),
                list(line.foreignInvestigator()),
                line.durationMonths(),
                false);
    }

    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }
}
