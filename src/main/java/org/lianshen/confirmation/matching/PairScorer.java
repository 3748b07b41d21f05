package org.lianshen.confirmation.matching;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Weighs one pair. Points are bits of evidence, as a record-linkage model counts them: how much likelier the agreement
 * is for one application seen from two sides than for two different ones of the direction.
 */
final class PairScorer {

    private static final double MOST_TITLE = 14;
    private static final double TITLE_AGAINST = -6;
    private static final double TITLE_NEUTRAL = 0.3;
    private static final double MOST_PERSON = 11;
    private static final double MOST_INITIALS = 6;
    private static final double PERSON_AGAINST = -6;
    private static final double MOST_ORGANISATION = 6;
    private static final double ORGANISATION_AGAINST = -3;
    private static final double ORGANISATION_NEUTRAL = 0.45;

    private final Rarity rarity;

    PairScorer(Rarity rarity) {
        this.rarity = rarity;
    }

    Score score(Features ours, Features theirs) {
        return Score.of(
                title(ours.title(), theirs.title()),
                organisation(ours.chineseOrganisation(), theirs.chineseOrganisation(), true),
                foreignOrganisation(ours, theirs),
                person(ours.chineseInvestigator(), theirs.chineseInvestigator(), false),
                person(ours.foreignInvestigator(), theirs.foreignInvestigator(), theirs.secondary()),
                duration(ours.durationMonths(), theirs.durationMonths()));
    }

    private @Nullable FieldScore title(Title ours, Title theirs) {
        var found = ours.like(theirs, rarity);
        if (found == null) {
            return null;
        }
        double likeness = found.likeness();
        if (likeness < TITLE_NEUTRAL) {
            return theirs.otherTongue()
                    ? null
                    : new FieldScore(likeness, TITLE_AGAINST * (1 - likeness / TITLE_NEUTRAL));
        }
        double most = MOST_TITLE * Math.min(1, found.paired() / (MOST_TITLE + 2));
        return new FieldScore(likeness, most * Math.pow((likeness - TITLE_NEUTRAL) / (1 - TITLE_NEUTRAL), 0.8));
    }

    private @Nullable FieldScore person(Person ours, Person theirs, boolean unknown) {
        var likeness = ours.like(theirs);
        double letters = likeness.letters();
        double points =
                switch (likeness.kind()) {
                    case SILENT -> 0;
                    case DIFFERENT -> PERSON_AGAINST;
                    case SURNAME -> 2;
                    case HOMOPHONE -> 1;
                    case INITIALS -> Math.max(0, Math.min(MOST_INITIALS, 2 + 0.4 * letters) - rarity.sharedBy(ours));
                    case SHORTENED -> full(letters, ours) - 1;
                    case MISSPELT -> full(letters, ours) - 8 * (1 - likeness.similarity()) - 1;
                    case EQUAL -> full(letters, ours);
                };
        boolean silent = likeness.kind() == Likeness.Kind.SILENT || (unknown && points < 0);
        return silent ? null : new FieldScore(likeness.similarity(), points);
    }

    /** A longer name agrees less often by chance; one that several people bear tells less. */
    private double full(double letters, Person ours) {
        return Math.max(1, Math.min(MOST_PERSON, 2 + 0.75 * letters) - rarity.sharedBy(ours));
    }

    private @Nullable FieldScore foreignOrganisation(Features ours, Features theirs) {
        FieldScore best = null;
        for (var one : ours.foreignOrganisations()) {
            for (var two : theirs.foreignOrganisations()) {
                var found = organisation(one, two, false);
                best = best == null || (found != null && found.points() > best.points()) ? found : best;
            }
        }
        return best;
    }

    private @Nullable FieldScore organisation(Organisation ours, Organisation theirs, boolean chinese) {
        ToDoubleFunction<String> weight = chinese ? rarity::ofChineseOrganisation : rarity::ofForeignOrganisation;
        double likeness = ours.like(theirs, weight);
        if (Double.isNaN(likeness)) {
            return null;
        }
        if (likeness < ORGANISATION_NEUTRAL) {
            return new FieldScore(likeness, ORGANISATION_AGAINST * (1 - likeness / ORGANISATION_NEUTRAL));
        }
        double most = Math.min(MOST_ORGANISATION, rarity.rarest(ours, chinese));
        return new FieldScore(likeness, most * (likeness - ORGANISATION_NEUTRAL) / (1 - ORGANISATION_NEUTRAL));
    }

    private static @Nullable FieldScore duration(@Nullable Integer ours, @Nullable Integer theirs) {
        if (ours == null || theirs == null) {
            return null;
        }
        return ours.equals(theirs) ? new FieldScore(1, 1) : new FieldScore(0, -1);
    }
}
