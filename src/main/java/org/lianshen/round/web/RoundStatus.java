package org.lianshen.round.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.lianshen.round.Notice;
import org.lianshen.round.Objection;
import org.lianshen.round.Round;
import org.lianshen.round.RoundStage;
import org.springframework.stereotype.Component;

/** Where a round stands, in one answer. */
@Component
class RoundStatus {

    private final Proposals proposals;

    RoundStatus(Proposals proposals) {
        this.proposals = proposals;
    }

    /**
     * Where a round stands.
     *
     * @param direction which direction of which call
     * @param stage the stage
     * @param label the stage in words
     * @param changedAt since when
     * @param proposals how many of its proposals have each status; drafts are not counted
     * @param settledBy the chair who settled, or null
     * @param remark the chair's remark, or null
     * @param approvedBy the approver, or null
     * @param sentBackReason why the list was sent back last, or null
     * @param notices editions of the public notice
     * @param objections objections
     */
    record View(
            @JsonUnwrapped DirectionId direction,
            RoundStage stage,
            Text label,
            Instant changedAt,
            Map<String, Integer> proposals,
            @Nullable String settledBy,
            @Nullable String remark,
            @Nullable String approvedBy,
            @Nullable String sentBackReason,
            List<Notice> notices,
            List<Objection> objections) {}

    View of(Round round, List<Notice> notices, List<Objection> objections) {
        return new View(
                round.direction(),
                round.stage(),
                round.stage().label(),
                round.changedAt(),
                counts(round),
                round.settledBy(),
                round.remark(),
                round.approvedBy(),
                round.sentBackReason(),
                notices,
                objections);
    }

    private Map<String, Integer> counts(Round round) {
        var counts = new TreeMap<String, Integer>();
        for (var status : ProposalStatus.values()) {
            int count = status == ProposalStatus.DRAFT ? 0 : proposals.count(round.direction(), Set.of(status));
            if (count > 0) {
                counts.put(status.word(), count);
            }
        }
        return counts;
    }
}
