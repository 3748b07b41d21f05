package org.lianshen.expertreview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.database.TransactionRowCache;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all assignments. */
@Repository
class AssignmentRepository {

    private static final String ALL = "select * from expert_assignment ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionRowCache<AssignmentId, Assignment> held = new TransactionRowCache<>();

    AssignmentRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Assignment> find(AssignmentId id) {
        return held.find(id, () -> read(id, ""));
    }

    /** The assignment, locked until the transaction ends; to be asked with its proposal locked. */
    Optional<Assignment> lock(AssignmentId id) {
        var locked = held.holds(id) ? find(id) : read(id, " for no key update");
        locked.ifPresent(assignment -> held.hold(id, assignment));
        return locked;
    }

    private Optional<Assignment> read(AssignmentId id, String locking) {
        return jdbc.sql(ALL + "where id = :id" + locking)
                .param("id", id.value())
                .query((row, index) -> assignment(row))
                .optional();
    }

    /** All assignments of a proposal, oldest first. */
    List<Assignment> of(ProposalNumber number) {
        return jdbc.sql(ALL + "where number = :number order by assigned_at, expert, id")
                .param("number", number.value())
                .query((row, index) -> assignment(row))
                .list();
    }

    /** All assignments of an expert: those that are open by their due date, then the others, the latest first. */
    List<Assignment> ofExpert(String expert) {
        return jdbc.sql(ALL + "where expert = :expert order by state <> 'invited',"
                        + " case when state = 'invited' then review_until end, assigned_at desc, id")
                .param("expert", expert)
                .query((row, index) -> assignment(row))
                .list();
    }

    /** All assignments of a direction, by proposal, oldest first. */
    List<Assignment> of(DirectionId direction) {
        return jdbc.sql(ALL + "where call = :call and direction = :direction order by number, assigned_at, expert, id")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query((row, index) -> assignment(row))
                .list();
    }

    /** Assignments of those experts whose sheet is awaited or in. */
    List<Assignment> awaitedOrInOf(Collection<String> experts) {
        return experts.isEmpty()
                ? List.of()
                : jdbc.sql(ALL + "where expert in (:experts) and state in ('invited', 'scored')"
                                + " order by number, assigned_at, expert, id")
                        .param("experts", experts)
                        .query((row, index) -> assignment(row))
                        .list();
    }

    /** Proposals of a call that each expert reviews or has reviewed. */
    Map<String, Integer> loads(String call) {
        var loads = new HashMap<String, Integer>();
        jdbc.sql("select expert, count(*) as load from expert_assignment"
                        + " where call = :call and state in ('invited', 'scored') group by expert")
                .param("call", call)
                .query(row -> {
                    loads.put(row.getString("expert"), row.getInt("load"));
                });
        return loads;
    }

    /** Experts who let a deadline of the call pass without a word. */
    Set<String> silent(String call) {
        return Set.copyOf(
                jdbc.sql("select distinct expert from expert_assignment where call = :call and answer = :overdue")
                        .param("call", call)
                        .param("overdue", AssignmentState.OVERDUE.word())
                        .query(String.class)
                        .list());
    }

    /** Experts asked so far, by proposal; a proposal that left the review and came back starts afresh. */
    Map<ProposalNumber, Set<String>> asked(DirectionId direction) {
        var asked = new HashMap<ProposalNumber, Set<String>>();
        jdbc.sql("select number, expert from expert_assignment"
                        + " where call = :call and direction = :direction and state <> 'withdrawn'")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query(row -> {
                    asked.computeIfAbsent(new ProposalNumber(row.getString("number")), number -> new HashSet<>())
                            .add(row.getString("expert"));
                });
        return asked;
    }

    void insert(Assignment assignment) {
        jdbc.sql("insert into expert_assignment (id, number, call, direction, expert, state, assigned_at, assigned_by,"
                        + " claim_until, review_until, replaces) values (:id, :number, :call, :direction,"
                        + " :expert, :state,"
                        + " :assignedAt, :assignedBy, :claimUntil, :reviewUntil, :replaces)")
                .param("id", assignment.id().value())
                .param("number", assignment.number().value())
                .param("call", assignment.direction().call())
                .param("direction", assignment.direction().code())
                .param("expert", assignment.expert())
                .param("state", assignment.state().word())
                .param("assignedAt", ColumnValues.of(assignment.assignedAt()))
                .param("assignedBy", assignment.assignedBy())
                .param("claimUntil", ColumnValues.of(assignment.claimUntil()))
                .param("reviewUntil", ColumnValues.of(assignment.reviewUntil()))
                .param(
                        "replaces",
                        assignment.replaces() == null
                                ? null
                                : assignment.replaces().value())
                .update();
        held.written(assignment.id());
    }

    /** Notes the expert's answer, or that none came. */
    void answered(AssignmentId id, AssignmentState state, @Nullable String reason) {
        jdbc.sql("update expert_assignment set state = :state, reason = :reason, answered_at = :at,"
                        + " answer = case when :state = 'withdrawn' then answer else :state end where id = :id")
                .param("id", id.value())
                .param("state", state.word())
                .param("reason", reason)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
        held.changed(id, assignment -> assignment.answered(state, reason));
    }

    /** Notes what the officer made of a place that fell vacant; no account, where no officer did. */
    void settled(AssignmentId id, AssignmentState state, String note, @Nullable String account) {
        jdbc.sql("update expert_assignment set state = :state, note = :note, settled_by = :account, settled_at = :at"
                        + " where id = :id")
                .param("id", id.value())
                .param("state", state.word())
                .param("note", note)
                .param("account", account)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
        held.written(id);
    }

    /** Awaits the sheet of a review again that had one. */
    void reopened(AssignmentId id, Instant claimUntil, Instant reviewUntil) {
        jdbc.sql("update expert_assignment set state = 'invited', reason = null, answered_at = null, answer = null,"
                        + " claim_until = :claimUntil, review_until = :reviewUntil where id = :id")
                .param("id", id.value())
                .param("claimUntil", ColumnValues.of(claimUntil))
                .param("reviewUntil", ColumnValues.of(reviewUntil))
                .update();
        held.written(id);
    }

    /** Gives one open review a later deadline. */
    void extend(AssignmentId id, Instant until) {
        jdbc.sql("update expert_assignment set review_until = :until where id = :id")
                .param("id", id.value())
                .param("until", ColumnValues.of(until))
                .update();
        held.written(id);
    }

    /** Marks a review that was asked for beside those of the assignment. */
    void added(AssignmentId id, FurtherExperts.Cause cause) {
        jdbc.sql("update expert_assignment set added = :cause where id = :id")
                .param("id", id.value())
                .param("cause", cause.word())
                .update();
    }

    /** Whether a review of the proposal was asked for beside those of the assignment. */
    boolean hasAdded(ProposalNumber number) {
        return jdbc.sql("select exists (select from expert_assignment where number = :number and added is not null"
                        + " and state <> 'withdrawn')")
                .param("number", number.value())
                .query(Boolean.class)
                .single();
    }

    /** Moves the deadline of every open review of a direction to that moment, where it is later. */
    void extend(DirectionId direction, Instant until) {
        jdbc.sql("update expert_assignment set review_until = greatest(review_until, :until)"
                        + " where call = :call and direction = :direction and state = 'invited'")
                .param("call", direction.call())
                .param("direction", direction.code())
                .param("until", ColumnValues.of(until))
                .update();
        held.clear();
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                new AssignmentId(row.getString("id")),
                new ProposalNumber(row.getString("number")),
                new DirectionId(row.getString("call"), row.getString("direction")),
                row.getString("expert"),
                ColumnValues.word(row, "state", AssignmentState.class),
                ColumnValues.instant(row, "assigned_at"),
                row.getString("assigned_by"),
                ColumnValues.instant(row, "claim_until"),
                ColumnValues.instant(row, "review_until"),
                row.getString("reason"),
                row.getString("note"),
                AssignmentId.ofNullable(row.getString("replaces")));
    }

    /** Keeps why the expert reviews although it is not sure that nothing speaks against it. */
    void cleared(AssignmentId id, @Nullable String reason) {
        if (reason != null) {
            jdbc.sql("update expert_assignment set clearance = :reason where id = :id")
                    .param("id", id.value())
                    .param("reason", reason)
                    .update();
        }
    }

    /** Those reasons of a direction, by assignment. */
    Map<AssignmentId, String> clearances(DirectionId direction) {
        var reasons = new HashMap<AssignmentId, String>();
        jdbc.sql("select id, clearance from expert_assignment"
                        + " where call = :call and direction = :direction and clearance is not null")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query(row -> {
                    reasons.put(new AssignmentId(row.getString("id")), row.getString("clearance"));
                });
        return reasons;
    }
}
