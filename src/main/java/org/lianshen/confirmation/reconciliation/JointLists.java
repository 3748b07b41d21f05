package org.lianshen.confirmation.reconciliation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyAccess;
import org.lianshen.confirmation.entry.AgencyCalls;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Direction;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists that both governments sign. On it stand the applications that are on both sides' lists, that the agency has
 * received or accepted, and that agree in content or whose differences a liaison officer has accepted; neither those
 * that the agency rejects nor those that have ended here without funding being denied on merit: withdrawn, refused,
 * void. What is left out does not stop anybody; it is counted on the list.
 */
@Service
public class JointLists {

    private static final Set<ProposalStatus> ENDED =
            EnumSet.of(ProposalStatus.WITHDRAWN, ProposalStatus.REFUSED, ProposalStatus.VOID);
    private static final String REJECTED = "rejected";
    private static final String OVER = "ended";
    private static final int LONGEST_REMARK = 1000;

    private final AgencyAccess access;
    private final AgencyCalls calls;
    private final Pairings pairings;
    private final JointListRepository register;
    private final JointListWorkbook workbook;
    private final Clock clock;

    JointLists(
            AgencyAccess access,
            AgencyCalls calls,
            Pairings pairings,
            JointListRepository register,
            JointListWorkbook workbook,
            Clock clock) {
        this.access = access;
        this.calls = calls;
        this.pairings = pairings;
        this.register = register;
        this.workbook = workbook;
        this.clock = clock;
    }

    /**
     * What came of freezing.
     *
     * @param list the list
     * @param anew whether it is a new version; else nothing on it has changed since that one
     */
    public record Frozen(JointList list, boolean anew) {}

    /**
     * Freezes the present list of a direction. Where no row has changed since the latest version, that one is given
     * back as it is.
     *
     * @param agency the foreign side
     * @param code the direction's code
     * @param call the call; the one that opened last where null
     * @param remark what is to be noted on it, at most 1000 characters
     * @throws Refusal not found, where the agency does not answer for the direction; forbidden, where the caller is no
     *     liaison officer; a conflict, where there is nothing to sign
     */
    @Transactional
    public Frozen freeze(String agency, String code, @Nullable String call, @Nullable String remark) {
        var caller = access.liaison(agency);
        var note = remark(remark);
        var direction = direction(agency, code, call);
        register.queue(agency, direction.id());
        Map<String, Integer> leftOut = new LinkedHashMap<>();
        var content = content(agency, direction, leftOut);
        var canonical = content.canonical();
        var sha256 = Sha256.of(canonical.getBytes(StandardCharsets.UTF_8));
        var latest = register.latest(agency, direction.id());
        if (latest.isPresent() && latest.get().sha256().equals(sha256)) {
            return new Frozen(latest.get().with(content.rows()), false);
        }
        var list = new JointList(
                agency,
                direction.id(),
                latest.map(JointList::version).orElse(0) + 1,
                sha256,
                "",
                note,
                caller.account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                content.rows().size(),
                leftOut,
                content.rows());
        var bytes = workbook.write(list, direction);
        var signed = list.withWorkbook(Sha256.of(bytes));
        register.insert(signed, canonical, bytes);
        return new Frozen(signed, true);
    }

    private JointListContent content(String agency, Direction direction, Map<String, Integer> leftOut) {
        var rows = new ArrayList<JointListRow>();
        for (var pairing : pairings.of(agency, direction)) {
            var reason = reasonToLeaveOut(pairing);
            if (reason == null) {
                rows.add(JointListRow.of(pairing.row(direction.id()), pairing.settled()));
            } else {
                leftOut.merge(reason, 1, Integer::sum);
            }
        }
        if (rows.isEmpty()) {
            throw Refusal.conflict("nothing-to-sign", Text.of("confirmation.nothing-to-sign"));
        }
        return new JointListContent(agency, direction.id(), rows);
    }

    private static @Nullable String reasonToLeaveOut(Pairing pairing) {
        var proposal = pairing.proposal();
        var message = pairing.message();
        if (proposal == null || message == null) {
            return pairing.state().word();
        }
        if (message.answer() == Answer.REJECTED) {
            return REJECTED;
        }
        if (ENDED.contains(proposal.status())) {
            return OVER;
        }
        return pairing.state() == ReconciliationState.BOTH
                ? null
                : pairing.state().word();
    }

    private static @Nullable String remark(@Nullable String remark) {
        if (Blank.is(remark)) {
            return null;
        }
        if (remark.length() > LONGEST_REMARK || remark.chars().anyMatch(c -> c == 0)) {
            throw Refusal.unacceptable("/remark", Text.of("confirmation.remark-too-long", LONGEST_REMARK));
        }
        return remark.strip();
    }

    /**
     * The versions of an agency's lists, the newest first.
     *
     * @param call only this call's; all where null
     * @param direction only this direction's; all where null
     * @throws Refusal not found, where the caller may not see them
     */
    public List<JointList> versions(String agency, @Nullable String call, @Nullable String direction) {
        access.requireReader(agency);
        return register.of(agency, call, direction);
    }

    /**
     * One version with its rows.
     *
     * @param call the call; the one that opened last where null
     * @throws Refusal not found, where there is none or the caller may not see it
     */
    public JointList find(String agency, String code, @Nullable String call, int version) {
        var list = head(agency, code, call, version);
        return list.with(JointListContent.rows(register.content(list)));
    }

    /**
     * The very text that the hash is taken of.
     *
     * @throws Refusal not found, as above
     */
    public String content(String agency, String code, @Nullable String call, int version) {
        return register.content(head(agency, code, call, version));
    }

    /**
     * The workbook to sign, always the same bytes.
     *
     * @throws Refusal not found, as above
     */
    public byte[] workbook(String agency, String code, @Nullable String call, int version) {
        return register.workbook(head(agency, code, call, version));
    }

    private JointList head(String agency, String code, @Nullable String call, int version) {
        access.requireReader(agency);
        var direction = direction(agency, code, call);
        return register.find(agency, direction.id(), version).orElseThrow(Refusal::notFound);
    }

    private Direction direction(String agency, String code, @Nullable String call) {
        return calls.direction(agency, code, call).orElseThrow(Refusal::notFound);
    }
}
