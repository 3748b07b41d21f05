package org.lianshen.expertreview.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.plan.PairRequest;
import org.lianshen.expertreview.plan.PlanSettings;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;

/**
 * Settings as a program sends them; what is absent is left as it is.
 *
 * @param expertsPerProposal experts each proposal is to have
 * @param usualLoad proposals of the call an expert reviews at most, where nothing else is agreed with them
 * @param mostOfOneOrganisation experts of one organisation per proposal at most; 0 for any number
 * @param languages of each of these at least one expert per proposal
 * @param pinned pairs that must be
 * @param forbidden pairs that must not
 */
record SettingsRequest(
        @Nullable Integer expertsPerProposal,
        @Nullable Integer usualLoad,
        @Nullable Integer mostOfOneOrganisation,
        @Nullable List<String> languages,
        @Nullable List<PairRequest> pinned,
        @Nullable List<PairRequest> forbidden) {

    /**
     * The settings, changed like this.
     *
     * @throws Refusal malformed, where a list has a hole
     */
    PlanSettings applied(PlanSettings now) {
        whole("/languages", languages);
        pairs("/pinned", pinned);
        pairs("/forbidden", forbidden);
        var limit = mostOfOneOrganisation;
        return new PlanSettings(
                Objects.requireNonNullElse(expertsPerProposal, now.expertsPerProposal()),
                Objects.requireNonNullElse(usualLoad, now.usualLoad()),
                limit == null ? now.mostOfOneOrganisation() : limit == 0 ? null : limit,
                Objects.requireNonNullElse(languages, now.languages()),
                Objects.requireNonNullElse(pinned, now.pinned()),
                Objects.requireNonNullElse(forbidden, now.forbidden()));
    }

    private static void pairs(String path, @Nullable List<PairRequest> pairs) {
        whole(path, pairs);
        if (pairs != null
                && pairs.stream().anyMatch(pair -> Objects.isNull(pair.number()) || Objects.isNull(pair.expert()))) {
            throw Refusal.unacceptable(path, Text.of("expertreview.plan.incomplete"));
        }
    }

    private static void whole(String path, @Nullable List<?> list) {
        if (list != null && list.stream().anyMatch(Objects::isNull)) {
            throw Refusal.unacceptable(path, Text.of("expertreview.plan.incomplete"));
        }
    }
}
