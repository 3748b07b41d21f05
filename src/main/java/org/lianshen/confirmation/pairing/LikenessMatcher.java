package org.lianshen.confirmation.pairing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.matching.Application;
import org.lianshen.confirmation.matching.MatchResult;
import org.lianshen.confirmation.matching.Matchmaker;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Matches by who and what the applications are: one to one for each agency, the best for all together. What has an
 * application of that agency already is no longer free; what a person has ruled out is not looked at again.
 */
@Component
@Order(3)
class LikenessMatcher implements Matcher {

    private static final Set<ProposalStatus> SUBMITTED = EnumSet.complementOf(EnumSet.of(ProposalStatus.DRAFT));

    private final Proposals proposals;
    private final MatchRepository register;
    private final Catalogue catalogue;
    private final MatchingSettings settings;

    LikenessMatcher(Proposals proposals, MatchRepository register, Catalogue catalogue, MatchingSettings settings) {
        this.proposals = proposals;
        this.register = register;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    @Override
    public Map<Long, Match> match(DirectionId direction, List<AgencyMessage> entries) {
        var matchmaker = matchmaker(direction);
        var refused = register.refused(direction);
        Map<Long, Match> matches = new HashMap<>();
        entries.stream().collect(Collectors.groupingBy(AgencyMessage::agency)).forEach((agency, own) -> {
            var applications = ForeignApplications.of(own);
            var taken = register.taken(agency, direction);
            var verdicts = matchmaker.match(
                    applications.stream().map(this::theirs).toList(), taken, refused(applications, refused));
            for (var application : applications) {
                var match = match(verdicts.get(id(application)));
                application.forEach(message -> matches.put(message.id(), match));
            }
        });
        return matches;
    }

    @Override
    public boolean worthTrying(List<AgencyMessage> open, Set<Long> fresh, Set<ProposalNumber> gone) {
        var ids = open.stream().map(AgencyMessage::id).toList();
        return ids.stream().anyMatch(fresh::contains) || (!gone.isEmpty() && register.concerns(ids, gone));
    }

    /** What speaks for an entry being about these proposals of its direction, the likeliest first. */
    List<Evidence> evidence(AgencyMessage message, Collection<ProposalNumber> numbers) {
        return matchmaker(message.direction())
                .scores(
                        theirs(List.of(message)),
                        numbers.stream().map(ProposalNumber::value).toList())
                .stream()
                .map(Evidence::of)
                .toList();
    }

    /** Whether any of these entries may be about the proposal, looked at by itself. */
    boolean plausible(Proposal proposal, Collection<AgencyMessage> waiting) {
        var matchmaker = Matchmaker.ofOne(MatchingApplications.ours(proposal), settings.thresholds());
        return waiting.stream().collect(Collectors.groupingBy(AgencyMessage::agency)).values().stream()
                .flatMap(own -> ForeignApplications.of(own).stream())
                .flatMap(application ->
                        matchmaker
                                .scores(
                                        theirs(application),
                                        List.of(proposal.number().value()))
                                .stream())
                .anyMatch(candidate -> candidate.score().total() >= settings.ambiguous());
    }

    private Matchmaker matchmaker(DirectionId direction) {
        return new Matchmaker(
                proposals.of(direction, SUBMITTED).stream()
                        .map(MatchingApplications::ours)
                        .toList(),
                settings.thresholds());
    }

    private Application theirs(List<AgencyMessage> application) {
        var first = application.get(0);
        boolean partner = catalogue
                .direction(first.direction())
                .map(each -> each.confirmation().partnerAgencies().contains(first.agency()))
                .orElse(false);
        return MatchingApplications.theirs(application, partner);
    }

    private static Map<String, Set<String>> refused(
            List<List<AgencyMessage>> applications, Map<Long, Set<String>> byEntry) {
        Map<String, Set<String>> refused = new HashMap<>();
        for (var application : applications) {
            var together = refused.computeIfAbsent(id(application), unused -> new HashSet<>());
            application.forEach(message -> together.addAll(byEntry.getOrDefault(message.id(), Set.of())));
        }
        return refused;
    }

    private static String id(List<AgencyMessage> application) {
        return Long.toString(application.get(0).id());
    }

    private static Match match(MatchResult verdict) {
        var candidates = verdict.candidates().stream().map(Evidence::of).toList();
        var number = verdict.ours();
        if (number != null) {
            return Match.likely(new ProposalNumber(number), candidates);
        }
        return candidates.isEmpty() ? Match.NONE : Match.several(candidates);
    }
}
