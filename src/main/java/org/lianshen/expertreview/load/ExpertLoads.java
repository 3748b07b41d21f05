package org.lianshen.expertreview.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshen.identity.Caller;
import org.lianshen.identity.ReviewerPseudonyms;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Service;

/** How much experts have been asked for over calls and directions, and what came of it. */
@Service
public class ExpertLoads {

    private static final Set<ProposalStatus> UNDER_WAY = Stream.of(ProposalStatus.values())
            .filter(status -> status != ProposalStatus.DRAFT && !status.isEnded())
            .collect(Collectors.toUnmodifiableSet());

    private final ExpertLoadRepository rows;
    private final Proposals proposals;

    ExpertLoads(ExpertLoadRepository rows, Proposals proposals) {
        this.rows = rows;
        this.proposals = proposals;
    }

    /**
     * The directions in which an expert was asked for something, the latest first. Where proposals are under way, it
     * would tell who reviews them; then only officers and the chair are told.
     */
    public List<ExpertLoad> of(String expert, Caller reader) {
        var all = rows.of(expert).getOrDefault(expert, List.of());
        return ReviewerPseudonyms.knows(reader)
                ? all
                : all.stream().filter(load -> isOver(load.direction())).toList();
    }

    private boolean isOver(DirectionId direction) {
        return proposals.count(direction, UNDER_WAY) == 0;
    }

    /** Those of everybody who was asked, by the expert's id. */
    public Map<String, List<ExpertLoad>> all() {
        return rows.of(null);
    }
}
