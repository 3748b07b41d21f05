package org.lianshen.expertreview.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lianshen.proposal.ProposalNumber;

/**
 * What solving a plan gave.
 *
 * @param proposals the proposals that were to be assigned, by number
 * @param seats who would review what, by proposal, the best fit first
 * @param wanted seats all proposals want together
 * @param total sum of the affinities of all seats, in ten-thousandths
 * @param proof why no better plan can be
 * @param shortage what is lacking, and what would do
 */
public record PlanResult(
        List<ProposalNumber> proposals,
        List<PlannedSeat> seats,
        int wanted,
        long total,
        PlanProof proof,
        PlanShortage shortage) {

    /** Keeps its own copies of the lists. */
    public PlanResult {
        proposals = List.copyOf(proposals);
        seats = List.copyOf(seats);
    }

    /** The experts of one proposal, the best fit first. */
    public List<PlannedSeat> seats(ProposalNumber number) {
        return seats.stream().filter(seat -> seat.number().equals(number)).toList();
    }

    /** Proposals of this round that each expert would review; those with none are left out. */
    @JsonIgnore
    public Map<String, Integer> loads() {
        var loads = new TreeMap<String, Integer>();
        seats.forEach(seat -> loads.merge(seat.expert(), 1, Integer::sum));
        return loads;
    }

    /** The sum of affinities of each proposal's experts, in ten-thousandths. */
    @JsonIgnore
    public Map<ProposalNumber, Integer> sums() {
        var sums = new TreeMap<ProposalNumber, Integer>();
        proposals.forEach(number -> sums.put(number, 0));
        seats.forEach(seat -> sums.merge(seat.number(), seat.affinity(), Integer::sum));
        return sums;
    }

    /** The proposal whose experts fit least, all taken together; none where nothing was to be assigned. */
    @JsonIgnore
    public Optional<Map.Entry<ProposalNumber, Integer>> weakest() {
        return sums().entrySet().stream()
                .min(Map.Entry.<ProposalNumber, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
    }
}
