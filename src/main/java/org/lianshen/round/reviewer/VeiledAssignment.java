package org.lianshen.round.reviewer;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.AssignmentOverview;
import org.lianshen.expertreview.AssignmentOverview.Entry;
import org.lianshen.expertreview.AssignmentOverview.Refused;
import org.lianshen.expertreview.AssignmentOverview.Seat;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reviews what, as the caller may know it. Within a round the pseudonyms are the same in every list, so what speaks
 * against somebody who must stay out is withheld, too: it would tell who reviews the other proposals.
 */
@Component
public class VeiledAssignment {

    private final AssignmentOverview overview;
    private final ReviewerNames names;

    VeiledAssignment(AssignmentOverview overview, ReviewerNames names) {
        this.overview = overview;
        this.names = names;
    }

    /** Every proposal of the direction that is eligible or further, by number. */
    @Transactional(readOnly = true)
    public List<Entry> of(DirectionId direction) {
        var entries = overview.of(direction);
        var secret = names.secret(entries.stream().map(Entry::number).toList());
        return secret.isEmpty() ? entries : veiled(entries, secret, names.in(direction));
    }

    private static List<Entry> veiled(List<Entry> entries, Set<ProposalNumber> secret, RoundPseudonyms pseudonyms) {
        return entries.stream()
                .map(entry -> secret.contains(entry.number()) ? veiled(entry, pseudonyms) : entry)
                .toList();
    }

    private static Entry veiled(Entry entry, RoundPseudonyms pseudonyms) {
        return new Entry(
                entry.number(),
                entry.status(),
                entry.seats().stream()
                        .map(seat -> veiled(seat, pseudonyms))
                        .sorted(Comparator.comparing(Seat::claimUntil).thenComparing(Seat::expert))
                        .toList(),
                refused(entry.refused(), pseudonyms),
                refused(entry.doubtful(), pseudonyms));
    }

    private static Seat veiled(Seat seat, RoundPseudonyms pseudonyms) {
        return new Seat(
                seat.assignment(),
                pseudonyms.id(seat.expert()),
                pseudonyms.name(seat.expert()),
                seat.state(),
                seat.affinity(),
                seat.load(),
                seat.claimUntil(),
                seat.reviewUntil(),
                withheld(seat.clearance()),
                seat.conflict() == null ? null : ReviewerNames.WITHHELD);
    }

    private static @Nullable String withheld(@Nullable String words) {
        return words == null ? null : ReviewerNames.WITHHELD.here();
    }

    /** Not in the order of the list of experts. */
    private static List<Refused> refused(List<Refused> all, RoundPseudonyms pseudonyms) {
        return all.stream()
                .map(each -> new Refused(
                        pseudonyms.id(each.expert()), pseudonyms.name(each.expert()), List.of(ReviewerNames.WITHHELD)))
                .sorted(Comparator.comparing(Refused::expert))
                .toList();
    }
}
