package org.lianshen.process.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.Calendar;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.Direction;
import org.lianshen.proposal.overview.ProposalLine;
import org.lianshen.proposal.overview.ProposalOverview;
import org.lianshen.proposal.overview.ProposalOverview.StatusCount;
import org.springframework.stereotype.Component;

/** What an applicant finds at home: their organisation's proposals by status, and the deadlines that come. */
@Component
class ApplicantHome {

    private static final int SHOWN = 10;

    private final ProposalOverview proposals;
    private final Deadlines deadlines;
    private final Catalogue catalogue;

    ApplicantHome(ProposalOverview proposals, Deadlines deadlines, Catalogue catalogue) {
        this.proposals = proposals;
        this.deadlines = deadlines;
        this.catalogue = catalogue;
    }

    /**
     * A proposal with the deadline that comes.
     *
     * @param line the proposal
     * @param direction its direction, or null where the catalogue has it no more
     * @param step what is awaited: {@code submit}, {@code correct}, {@code recommend} or {@code confirm}
     * @param own whether it is the applicant's turn
     * @param until when the deadline is, or null
     */
    record Coming(
            ProposalLine line,
            @Nullable Direction direction,
            String step,
            boolean own,
            @Nullable Instant until) {}

    /**
     * What an applicant finds.
     *
     * @param counts how many proposals stand where
     * @param coming those with a deadline to come, the applicant's own turns first
     */
    record Found(List<StatusCount> counts, List<Coming> coming) {}

    Found of(String organisation) {
        Map<String, Map<String, Calendar>> calendars = new HashMap<>();
        var coming = proposals.beforeReview(organisation).stream()
                .filter(line -> catalogue.call(line.direction().call()).isPresent())
                .map(line -> coming(
                        line,
                        calendars
                                .computeIfAbsent(line.direction().call(), deadlines::calendars)
                                .get(line.direction().code())))
                .sorted(Comparator.comparing(Coming::own)
                        .reversed()
                        .thenComparing(Coming::until, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(SHOWN)
                .toList();
        return new Found(proposals.countsOf(organisation), coming);
    }

    private Coming coming(ProposalLine line, @Nullable Calendar calendar) {
        var direction = catalogue.direction(line.direction()).orElse(null);
        return switch (line.status()) {
            case DRAFT -> new Coming(line, direction, "submit", true, calendar == null ? null : calendar.applicants());
            case RETURNED -> new Coming(line, direction, "correct", true, line.correctionUntil());
            case SUBMITTED ->
                new Coming(line, direction, "recommend", false, calendar == null ? null : calendar.recommenders());
            default ->
                new Coming(
                        line,
                        direction,
                        "confirm",
                        false,
                        calendar == null
                                ? null
                                : calendar.agencies().values().stream()
                                        .max(Comparator.naturalOrder())
                                        .orElse(null));
        };
    }
}
