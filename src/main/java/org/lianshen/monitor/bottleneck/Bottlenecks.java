package org.lianshen.monitor.bottleneck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.monitor.activity.ActivitySums;
import org.lianshen.monitor.activity.ActivitySums.Sum;
import org.lianshen.monitor.diagram.Drawings;
import org.lianshen.monitor.diagram.DrawnElement;
import org.lianshen.monitor.step.OpenSteps;
import org.lianshen.monitor.step.StepAges;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Waiting time times number: whom the process has waited for, at which step. */
@Service
public class Bottlenecks {

    private static final BigDecimal MILLIS_OF_A_DAY = BigDecimal.valueOf(86_400_000);
    private static final int PERMILLE = 1000;

    private final Parties parties;
    private final ActivitySums sums;
    private final OpenSteps open;
    private final Drawings drawings;

    Bottlenecks(Parties parties, ActivitySums sums, OpenSteps open, Drawings drawings) {
        this.parties = parties;
        this.sums = sums;
        this.open = open;
        this.drawings = drawings;
    }

    /** Every wait, the longest first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<WaitedFor> of(MonitorScope scope) {
        var lasting = open.ages(scope).stream()
                .filter(each -> each.direction() == null)
                .toList();
        var ended = sums.of(scope);
        return Stream.concat(
                        lasting.stream().map(each -> new Place(each.model(), each.step())),
                        ended.stream().map(each -> new Place(each.model(), each.activity())))
                .distinct()
                .flatMap(
                        place -> parties
                                .of(place.model(), place.activity())
                                .map(party -> waited(party, place, lasting, ended))
                                .stream())
                .sorted(Comparator.comparing(WaitedFor::days).reversed().thenComparing(WaitedFor::activity))
                .toList();
    }

    /** The same by party, in the order of the parties. */
    public List<PartyShare> shares(List<WaitedFor> waits) {
        var all = sum(waits.stream());
        return Arrays.stream(Party.values())
                .map(party -> {
                    var days = sum(waits.stream().filter(each -> each.party() == party));
                    return new PartyShare(
                            party,
                            days,
                            all.signum() == 0
                                    ? 0
                                    : days.multiply(BigDecimal.valueOf(PERMILLE))
                                            .divide(all, 0, RoundingMode.HALF_UP)
                                            .intValueExact());
                })
                .toList();
    }

    private WaitedFor waited(Party party, Place place, List<StepAges> lasting, List<Sum> ended) {
        var still = lasting.stream()
                .filter(each ->
                        each.model().equals(place.model()) && each.step().equals(place.activity()))
                .findFirst();
        var over = ended.stream()
                .filter(each ->
                        each.model().equals(place.model()) && each.activity().equals(place.activity()))
                .findFirst();
        var days = over.map(each -> BigDecimal.valueOf(each.millis()).divide(MILLIS_OF_A_DAY, 2, RoundingMode.HALF_UP))
                .orElse(BigDecimal.ZERO)
                .add(still.map(StepAges::together).orElse(BigDecimal.ZERO));
        return new WaitedFor(
                party,
                place.model(),
                place.activity(),
                still.map(StepAges::name).orElseGet(() -> name(place)),
                over.map(Sum::n).orElse(0L),
                still.map(StepAges::running).orElse(0L),
                days);
    }

    private Text name(Place place) {
        return drawings.latest(place.model())
                .flatMap(drawing -> drawing.element(place.activity()))
                .map(DrawnElement::name)
                .orElse(new Text(place.activity(), place.activity()));
    }

    private static BigDecimal sum(Stream<WaitedFor> waits) {
        return waits.map(WaitedFor::days).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private record Place(String model, String activity) {}
}
