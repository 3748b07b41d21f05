package org.lianshen.monitor.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.ReviewerPseudonym;
import org.lianshen.identity.ReviewerPseudonyms;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.monitor.diagram.Drawings;
import org.lianshen.monitor.diagram.DrawnElement;
import org.lianshen.programme.Calendar;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.digest.ComingDate;
import org.lianshen.programme.digest.LateStep;
import org.lianshen.programme.digest.WeeklyDigest;
import org.springframework.stereotype.Component;

/** How things stand at a moment, as the digest tells it. */
@Component
class DigestFigures {

    private static final int OLDEST = 10;
    private static final Duration SOON = Duration.ofDays(14);

    private final DigestRepository tasks;
    private final Drawings drawings;
    private final ReviewerPseudonyms pseudonyms;
    private final Catalogue catalogue;
    private final Deadlines deadlines;

    DigestFigures(
            DigestRepository tasks,
            Drawings drawings,
            ReviewerPseudonyms pseudonyms,
            Catalogue catalogue,
            Deadlines deadlines) {
        this.tasks = tasks;
        this.drawings = drawings;
        this.pseudonyms = pseudonyms;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
    }

    WeeklyDigest of(LocalDate week, Instant now) {
        var until = now.plus(SOON);
        var late = tasks.late(now, OLDEST).stream().map(this::late).toList();
        var coming = Stream.concat(
                        calendar(now, until),
                        tasks.coming(now, until).stream()
                                .map(row -> ComingDate.ofTasks(row.due(), step(row), row.count())))
                .sorted(Comparator.comparing(ComingDate::at))
                .toList();
        return new WeeklyDigest(week, tasks.late(now), late, coming, tasks.incidents(), tasks.undelivered());
    }

    private LateStep late(DueTask row) {
        var duty = element(row).map(DrawnElement::duty).orElse(null);
        return new LateStep(row.subject(), step(row), duty, reviewer(row, duty), row.due());
    }

    private @Nullable ReviewerPseudonym reviewer(DueTask row, @Nullable Role duty) {
        return duty == Role.EXPERT && row.round() != null && row.account() != null
                ? pseudonyms.of(row.round(), row.account())
                : null;
    }

    private Text step(DueTask row) {
        return element(row).map(DrawnElement::name).orElseGet(() -> new Text(row.activity(), row.activity()));
    }

    private Optional<DrawnElement> element(DueTask row) {
        return drawings.version(row.definition()).flatMap(drawing -> drawing.element(row.activity()));
    }

    private Stream<ComingDate> calendar(Instant now, Instant until) {
        var directions = new HashMap<ComingDate, Integer>();
        catalogue.calls().stream()
                .flatMap(call -> deadlines.calendars(call.id()).values().stream())
                .flatMap(calendar -> moments(calendar).stream().distinct())
                .filter(date -> !date.at().isBefore(now) && date.at().isBefore(until))
                .forEach(date -> directions.merge(date, 1, Integer::sum));
        return directions.entrySet().stream()
                .map(each -> ComingDate.ofDeadline(each.getKey().at(), kind(each.getKey()), each.getValue()));
    }

    private static DeadlineKind kind(ComingDate date) {
        return Objects.requireNonNull(date.deadline());
    }

    private static List<ComingDate> moments(Calendar calendar) {
        return Stream.of(
                        Stream.of(ComingDate.ofDeadline(calendar.applicants(), DeadlineKind.APPLICANTS, 1)),
                        Stream.of(ComingDate.ofDeadline(calendar.recommenders(), DeadlineKind.RECOMMENDERS, 1)),
                        calendar.agencies().values().stream()
                                .map(at -> ComingDate.ofDeadline(at, DeadlineKind.AGENCY, 1)),
                        calendar.reviewUntil().stream().map(at -> ComingDate.ofDeadline(at, DeadlineKind.REVIEW, 1)))
                .flatMap(part -> part)
                .toList();
    }
}
