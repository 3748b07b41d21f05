package org.lianshen.expertreview.optimum;

import java.io.StringWriter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that decides how a round is seated, in canonical order: the same rows in another order are the same input.
 *
 * @param proposals the panels wanted
 * @param experts who may be seated
 * @param affinities of every pair of these; a pair that is forbidden there is not seated
 * @param fixed seats that stand, whatever the table says of them; they count against loads, limits and languages, even
 *     where they exceed them
 * @param organisationLimit how many experts of one organisation may sit on one panel; null for any number
 */
public record SeatingInput(
        List<WantedPanel> proposals,
        List<AvailableExpert> experts,
        AffinityTable affinities,
        List<Seat> fixed,
        @Nullable Integer organisationLimit) {

    /**
     * Sorts the rows.
     *
     * @throws IllegalArgumentException if the table is of others, a fixed seat is of others or stands twice, or the
     *     limit is below one
     */
    public SeatingInput {
        proposals =
                proposals.stream().sorted(Comparator.comparing(WantedPanel::id)).toList();
        experts = experts.stream()
                .sorted(Comparator.comparing(AvailableExpert::expert))
                .toList();
        fixed = fixed.stream().sorted().toList();
        if (!affinities
                        .proposals()
                        .equals(proposals.stream().map(WantedPanel::id).toList())
                || !affinities
                        .experts()
                        .equals(experts.stream().map(AvailableExpert::expert).toList())) {
            throw new IllegalArgumentException("the affinities are of other proposals or experts");
        }
        var pairs = new HashSet<List<String>>();
        for (var seat : fixed) {
            AffinityTable.index(affinities.proposals(), seat.panel());
            AffinityTable.index(affinities.experts(), seat.expert());
            if (!pairs.add(List.of(seat.panel(), seat.expert()))) {
                throw new IllegalArgumentException("fixed twice: " + seat);
            }
        }
        if (organisationLimit != null && organisationLimit < 1) {
            throw new IllegalArgumentException("organisation limit " + organisationLimit);
        }
    }

    /** The canonical text: equal inputs have equal texts, and {@link #parse} gives the same input back. */
    public String text() {
        var text = new StringWriter();
        CanonicalText.write(this, text::write);
        return text.toString();
    }

    /**
     * The input whose canonical text this is.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static SeatingInput parse(String text) {
        return StoredInput.parse(text);
    }

    /** The SHA-256 of the canonical text in UTF-8, in hexadecimal digits. */
    public String sha256() {
        return CanonicalText.sha256(this);
    }

    SeatingInput with(List<WantedPanel> others, List<AvailableExpert> available, @Nullable Integer limit) {
        return new SeatingInput(others, available, affinities, fixed, limit);
    }
}
