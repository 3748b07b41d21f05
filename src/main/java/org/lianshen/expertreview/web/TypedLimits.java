package org.lianshen.expertreview.web;

import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.plan.PlanSettings;

/**
 * Limits as an officer typed them, shown again where they do not do.
 *
 * @param expertsPerProposal experts each proposal is to have
 * @param usualLoad proposals an expert reviews at most
 * @param mostOfOneOrganisation experts of one organisation at most
 * @param languages the languages, separated by spaces or commas
 */
public record TypedLimits(
        @Nullable String expertsPerProposal,
        @Nullable String usualLoad,
        @Nullable String mostOfOneOrganisation,
        @Nullable String languages) {

    static TypedLimits of(PlanSettings settings) {
        var limit = settings.mostOfOneOrganisation();
        return new TypedLimits(
                String.valueOf(settings.expertsPerProposal()),
                String.valueOf(settings.usualLoad()),
                limit == null ? null : String.valueOf(limit),
                String.join(" ", settings.languages()));
    }
}
