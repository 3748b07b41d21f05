package org.lianshen.confirmation.pairing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.entry.ForeignEntry;
import org.lianshen.confirmation.entry.MatchWay;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Matches what speaks of an application that an earlier entry of the same agency spoke of: under the same reference, or
 * where one of the two gives none, in the same words. An application that has its proposal keeps it.
 */
@Component
@Order(2)
class FollowUpMatcher implements Matcher {

    private final AgencyMessageRepository messages;

    FollowUpMatcher(AgencyMessageRepository messages) {
        this.messages = messages;
    }

    @Override
    public Map<Long, Match> match(DirectionId direction, List<AgencyMessage> entries) {
        Map<Long, Match> matches = new HashMap<>();
        entries.stream().collect(Collectors.groupingBy(AgencyMessage::agency)).forEach((agency, own) -> {
            var known = new Known(messages.of(agency, direction));
            for (var message : own) {
                var number = known.of(message.entry());
                if (number != null) {
                    matches.put(message.id(), Match.with(number, MatchWay.FOLLOW_UP));
                }
            }
        });
        return matches;
    }

    /** What an agency's matched entries are known by. */
    private static final class Known {

        private final Map<String, Set<ProposalNumber>> byReference = new HashMap<>();
        private final Map<String, Set<ProposalNumber>> byContent = new HashMap<>();
        private final Map<String, Set<ProposalNumber>> withoutReference = new HashMap<>();

        Known(List<AgencyMessage> all) {
            for (var message : all) {
                var number = message.number();
                if (number == null) {
                    continue;
                }
                var reference = message.entry().referenceKey();
                if (reference != null) {
                    put(byReference, reference, number);
                }
                ForeignApplications.content(message.entry()).ifPresent(content -> {
                    put(byContent, content, number);
                    if (reference == null) {
                        put(withoutReference, content, number);
                    }
                });
            }
        }

        private static void put(Map<String, Set<ProposalNumber>> known, String key, ProposalNumber number) {
            known.computeIfAbsent(key, unused -> new HashSet<>()).add(number);
        }

        @Nullable
        ProposalNumber of(ForeignEntry entry) {
            var reference = entry.referenceKey();
            if (reference != null && byReference.containsKey(reference)) {
                return only(byReference.get(reference));
            }
            var content = ForeignApplications.content(entry).orElse("");
            return only((reference == null ? byContent : withoutReference).getOrDefault(content, Set.of()));
        }

        private static @Nullable ProposalNumber only(Set<ProposalNumber> numbers) {
            return numbers.size() == 1 ? numbers.iterator().next() : null;
        }
    }
}
