package org.lianshen.confirmation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.Direction;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two sides' lists beside each other: one row per submitted proposal, with the agency's last entry about it, and one
 * per foreign application without a proposal.
 */
@Service
public class Reconciliation {

    private final AgencyAccess access;
    private final AgencyCalls calls;
    private final AgencyMessages messages;
    private final Proposals proposals;
    private final Deadlines deadlines;
    private final Clock clock;

    Reconciliation(
            AgencyAccess access,
            AgencyCalls calls,
            AgencyMessages messages,
            Proposals proposals,
            Deadlines deadlines,
            Clock clock) {
        this.access = access;
        this.calls = calls;
        this.messages = messages;
        this.proposals = proposals;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * The rows of an agency, over all calls.
     *
     * @param agency whose
     * @param direction only this direction's; all where null
     * @throws Refusal not found, where the caller may not see them or the agency does not answer for the direction
     */
    @Transactional(readOnly = true)
    public List<ReconciliationRow> rows(String agency, @Nullable String direction) {
        access.requireReader(agency);
        var directions = calls.of(agency).stream()
                .filter(each -> direction == null || each.code().equals(direction))
                .toList();
        if (directions.isEmpty()) {
            throw Refusal.notFound();
        }
        return directions.stream().flatMap(each -> rows(agency, each).stream()).toList();
    }

    private List<ReconciliationRow> rows(String agency, Direction direction) {
        Map<String, AgencyMessage> matched = new LinkedHashMap<>();
        Map<String, AgencyMessage> foreignOnly = new LinkedHashMap<>();
        for (var message : messages.of(agency, direction.call(), direction.code())) {
            if (message.number() != null) {
                matched.put(message.number(), message);
            } else {
                foreignOnly.put(application(message), message);
            }
        }
        boolean closed = closed(agency, direction);
        var rows = new ArrayList<ReconciliationRow>();
        submitted(direction)
                .forEach(proposal -> rows.add(ofProposal(proposal, matched.get(proposal.number()), closed)));
        foreignOnly.values().forEach(message -> rows.add(foreignOnly(message)));
        return rows;
    }

    /** Several entries about one application are one row: the last one. */
    private static String application(AgencyMessage message) {
        var reference = message.entry().reference();
        return reference == null ? "entry " + message.id() : "application " + reference;
    }

    private Collection<Proposal> submitted(Direction direction) {
        return proposals.of(direction.call(), direction.code(), EnumSet.complementOf(EnumSet.of(ProposalStatus.DRAFT)));
    }

    private boolean closed(String agency, Direction direction) {
        return deadlines
                .calendar(direction.call(), direction.code())
                .agency(agency)
                .filter(until -> !clock.instant().isBefore(until))
                .isPresent();
    }

    private static ReconciliationRow ofProposal(Proposal proposal, @Nullable AgencyMessage last, boolean closed) {
        var ours = ApplicationData.of(proposal);
        if (last == null) {
            var state =
                    closed || proposal.status().isEnded() ? ReconciliationState.CN_ONLY : ReconciliationState.PENDING;
            return new ReconciliationRow(
                    proposal.call(),
                    proposal.direction(),
                    state,
                    proposal.number(),
                    declared(proposal),
                    null,
                    null,
                    null,
                    null,
                    ours,
                    null,
                    List.of());
        }
        var theirs = ApplicationData.of(last.entry());
        return new ReconciliationRow(
                proposal.call(),
                proposal.direction(),
                ReconciliationState.BOTH,
                proposal.number(),
                last.entry().reference(),
                last.entry().id(),
                last.entry().decision(),
                last.receivedAt(),
                last.effect() == null ? null : last.effect().text(),
                ours,
                theirs,
                Comparison.differences(ours, theirs));
    }

    private static @Nullable String declared(Proposal proposal) {
        var submission = proposal.content().foreignSubmission();
        return submission == null ? null : submission.reference();
    }

    private static ReconciliationRow foreignOnly(AgencyMessage message) {
        return new ReconciliationRow(
                message.call(),
                message.entry().direction(),
                ReconciliationState.FOREIGN_ONLY,
                null,
                message.entry().reference(),
                message.entry().id(),
                message.entry().decision(),
                message.receivedAt(),
                null,
                null,
                ApplicationData.of(message.entry()),
                List.of());
    }
}
