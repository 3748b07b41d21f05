package org.lianshen.proposal.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Role;
import org.lianshen.proposal.ProposalStatus;

/** Tells from open tasks, or else from where a proposal stands, whose turn it is. */
final class Holders {

    private static final Map<ProposalStatus, Role> BY_STATUS = new EnumMap<>(Map.of(
            ProposalStatus.DRAFT, Role.APPLICANT,
            ProposalStatus.RETURNED, Role.APPLICANT,
            ProposalStatus.SUBMITTED, Role.RECOMMENDER,
            ProposalStatus.RECOMMENDED, Role.OFFICER,
            ProposalStatus.AWAITING_CONFIRMATION, Role.AGENCY,
            ProposalStatus.ELIGIBLE, Role.OFFICER,
            ProposalStatus.IN_REVIEW, Role.EXPERT,
            ProposalStatus.REVIEWED, Role.CHAIR));

    private final Map<String, List<OpenTask>> byKey;
    private final Caller reader;

    Holders(List<OpenTask> tasks, Caller reader) {
        this.byKey = tasks.stream().collect(Collectors.groupingBy(OpenTask::key));
        this.reader = reader;
    }

    /** The statuses that give a proposal without an open task to this role. */
    static Set<ProposalStatus> statusesOf(Role role) {
        return BY_STATUS.entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    List<Holder> of(ProposalLine line) {
        var own = byKey.getOrDefault(line.number().value(), List.of());
        if (!own.isEmpty()) {
            return told(own);
        }
        var round = line.status() == ProposalStatus.REVIEWED ? byKey.get(line.round()) : null;
        return round != null
                ? told(round)
                : Optional.ofNullable(BY_STATUS.get(line.status())).map(role -> new Holder(role, null, 0)).stream()
                        .toList();
    }

    private List<Holder> told(List<OpenTask> tasks) {
        Map<Role, List<OpenTask>> byRole = new EnumMap<>(Role.class);
        tasks.forEach(task ->
                byRole.computeIfAbsent(task.role(), role -> new ArrayList<>()).add(task));
        return byRole.entrySet().stream()
                .map(entry -> new Holder(
                        entry.getKey(),
                        account(entry.getKey(), entry.getValue()),
                        reader.isStaff() ? entry.getValue().size() : 0))
                .toList();
    }

    /** Applicants never read a person's name; nobody reads here who reviews what. */
    private @Nullable String account(Role role, List<OpenTask> tasks) {
        return reader.isStaff() && role != Role.EXPERT && tasks.size() == 1
                ? tasks.get(0).account()
                : null;
    }
}
