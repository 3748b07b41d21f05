package org.lianshen.expertreview.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.lianshen.proposal.ProposalNumber;

/**
 * What is lacking for every seat to be filled, and the least that would do.
 *
 * @param panels proposals short of experts
 * @param experts ids of those who review as much as they may while a proposal that lacks somebody would take them
 * @param organisations whose limit keeps somebody away from such a proposal
 * @param languages that such proposals want and none of their experts reads
 * @param remedies what would help, the least of each kind
 */
public record PlanShortage(
        List<ShortPanel> panels,
        List<String> experts,
        List<String> organisations,
        List<String> languages,
        List<Remedy> remedies) {

    /** Keeps its own copies of the lists. */
    public PlanShortage {
        panels = List.copyOf(panels);
        experts = List.copyOf(experts);
        organisations = List.copyOf(organisations);
        languages = List.copyOf(languages);
        remedies = List.copyOf(remedies);
    }

    /** Whether nothing is lacking. */
    @JsonIgnore
    public boolean isNone() {
        return panels.isEmpty();
    }

    /** How many experts one proposal lacks. */
    public int missing(ProposalNumber number) {
        return panels.stream()
                .filter(panel -> panel.number().equals(number))
                .mapToInt(ShortPanel::missing)
                .sum();
    }

    /**
     * A proposal short of experts.
     *
     * @param number the proposal
     * @param missing seats that stay empty
     */
    public record ShortPanel(ProposalNumber number, int missing) {}

    /**
     * A way out.
     *
     * @param limit which limit gives
     * @param steps by how much, for whom
     * @param stillEmpty seats that stay empty even so
     */
    public record Remedy(Limit limit, List<Step> steps, int stillEmpty) {

        /** Keeps its own copy of the list. */
        public Remedy {
            steps = List.copyOf(steps);
        }
    }

    /** A limit that could give. */
    public enum Limit {
        /** Experts review more; {@code of} is an expert's id. */
        LOAD,
        /** Proposals get fewer experts; {@code of} is a proposal's number. */
        PANEL,
        /** More of one organisation; {@code of} is empty and {@code by} the new limit. */
        ORGANISATION,
        /** Languages are done without; {@code of} is a proposal's number. */
        LANGUAGE
    }

    /**
     * By how much a limit gives.
     *
     * @param of whose limit it is
     * @param by how much
     */
    public record Step(String of, int by) {}
}
