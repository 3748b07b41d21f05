package org.lianshen.expertreview.recusal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lianshen.confirmation.matching.NameSimilarity;
import org.lianshen.confirmation.matching.OrganisationName;
import org.lianshen.confirmation.matching.PersonName;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.expert.ExpertRelations;
import org.lianshen.expertreview.selfcheck.MarkedConflict;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;

/** What has to be known around the proposals of one direction to tell who may review which. */
public final class AssignmentContext {

    private final List<Expert> experts;
    private final Map<ProposalNumber, Team> teams = new HashMap<>();
    private final Map<String, ExpertRelations> ties = new HashMap<>();
    private final Map<Organisations, NameSimilarity> organisations = new HashMap<>();
    private final Map<String, List<Competitor>> competitors = new HashMap<>();
    private final Map<String, List<Entry>> entered = new HashMap<>();
    private final Map<String, List<MarkedConflict>> marks = new HashMap<>();
    private final Map<String, Integer> loads;
    private final Map<ProposalNumber, Set<String>> asked;
    private final int usualLoad;
    private final ClaimPeriod claimPeriod;
    private final boolean makesAccounts;

    /**
     * A circle.
     *
     * @param experts everybody who could review
     * @param competitors the proposals of the direction that are in the competition
     * @param loads proposals of the call that each expert reviews
     * @param asked experts asked already, by proposal, whatever they answered
     * @param usualLoad proposals an expert reviews at most, where nothing else is agreed
     * @param claimPeriod when an expert who is asked now takes the review up
     * @param makesAccounts whether an expert without an account gets one with the invitation
     */
    public AssignmentContext(
            List<Expert> experts,
            List<Proposal> competitors,
            Map<String, Integer> loads,
            Map<ProposalNumber, Set<String>> asked,
            int usualLoad,
            ClaimPeriod claimPeriod,
            boolean makesAccounts) {
        this.makesAccounts = makesAccounts;
        this.claimPeriod = claimPeriod;
        this.experts = List.copyOf(experts);
        competitors.forEach(this::enter);
        this.loads = new HashMap<>(loads);
        this.asked = Map.copyOf(asked);
        this.usualLoad = usualLoad;
    }

    /** A circle in which nobody gets an account. */
    public AssignmentContext(
            List<Expert> experts,
            List<Proposal> competitors,
            Map<String, Integer> loads,
            Map<ProposalNumber, Set<String>> asked,
            int usualLoad,
            ClaimPeriod claimPeriod) {
        this(experts, competitors, loads, asked, usualLoad, claimPeriod, false);
    }

    /** A circle in which nobody is away, and every dated relation counts. */
    public AssignmentContext(
            List<Expert> experts,
            List<Proposal> competitors,
            Map<String, Integer> loads,
            Map<ProposalNumber, Set<String>> asked,
            int usualLoad) {
        this(experts, competitors, loads, asked, usualLoad, ClaimPeriod.LONG_AGO);
    }

    /** The same, with what experts marked before the assignment. */
    public AssignmentContext with(Map<String, List<MarkedConflict>> marked) {
        marks.putAll(marked);
        return this;
    }

    /** What the expert marked before the assignment. */
    List<MarkedConflict> marked(Expert expert) {
        return marks.getOrDefault(expert.id(), List.of());
    }

    public List<Expert> experts() {
        return experts;
    }

    private void enter(Proposal competitor) {
        for (var person : team(competitor).people()) {
            var entry = new Competitor(competitor.number(), person.name());
            person.name()
                    .tokens()
                    .forEach(token -> competitors
                            .computeIfAbsent(token, any -> new ArrayList<>())
                            .add(entry));
        }
    }

    /** A person in the competition. */
    private record Competitor(ProposalNumber number, PersonName name) {}

    /**
     * A proposal in the competition in which an expert takes part.
     *
     * @param number its number
     * @param sameness how sure that is
     */
    public record Entry(ProposalNumber number, NameSimilarity sameness) {}

    /** The competing proposals in which somebody of the expert's name takes part, or perhaps does, in their order. */
    public List<Entry> entered(Expert expert) {
        return entered.computeIfAbsent(expert.id(), id -> {
            var own = ties(expert).name();
            var found = new TreeMap<ProposalNumber, NameSimilarity>();
            own.tokens().stream()
                    .flatMap(token -> competitors.getOrDefault(token, List.of()).stream())
                    .distinct()
                    .forEach(competitor ->
                            found.merge(competitor.number(), competitor.name().compare(own), NameSimilarity::orSurer));
            return found.entrySet().stream()
                    .filter(entry -> entry.getValue() != NameSimilarity.DIFFERENT)
                    .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                    .toList();
        });
    }

    /** The people and organisations of a proposal. */
    public Team team(Proposal proposal) {
        return teams.computeIfAbsent(proposal.number(), number -> Team.of(proposal));
    }

    /** The expert's name and relations. */
    public ExpertRelations ties(Expert expert) {
        return ties.computeIfAbsent(expert.id(), id -> ExpertRelations.of(expert, claimPeriod.from()));
    }

    /** When an expert who is asked now takes the review up. */
    public ClaimPeriod claimPeriod() {
        return claimPeriod;
    }

    /** Whether the expert can log in, or will be able to once they are invited. */
    public boolean canLogIn(Expert expert) {
        return expert.account() != null || makesAccounts && !expert.email().isBlank();
    }

    public int load(Expert expert) {
        return loads.getOrDefault(expert.id(), 0);
    }

    public int maxLoad(Expert expert) {
        return expert.maxLoad() == null ? usualLoad : expert.maxLoad();
    }

    public boolean hasAsked(Expert expert, ProposalNumber number) {
        return asked.getOrDefault(number, Set.of()).contains(expert.id());
    }

    /** Counts one more proposal for the expert. */
    public void book(String expert) {
        loads.merge(expert, 1, Integer::sum);
    }

    /** Whether the two are one legal person's; remembered, as few organisations have many experts and proposals. */
    NameSimilarity compare(OrganisationName participant, OrganisationName own) {
        return organisations.computeIfAbsent(
                new Organisations(participant, own), both -> both.participant().compare(both.own()));
    }

    private record Organisations(OrganisationName participant, OrganisationName own) {}
}
