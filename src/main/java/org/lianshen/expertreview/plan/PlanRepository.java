package org.lianshen.expertreview.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lianshen.database.ColumnValues;
import org.lianshen.programme.DirectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all plans, and of what officers ask of the next ones. */
@Repository
class PlanRepository {

    private static final String ONE = " where call = :call and direction = :direction";
    private static final String ALL = "select id, call, direction, version, solved_at, solved_by, settings,"
            + " input_sha256, result, confirmed_at from assignment_plan";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    PlanRepository(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What an officer asks of the next plan of the round; none where the call's own limits do. */
    Optional<PlanSettings> settings(DirectionId direction) {
        return jdbc.sql("select settings from assignment_settings" + ONE)
                .param("call", direction.call())
                .param("direction", direction.code())
                .query((row, index) -> read(row.getString("settings"), PlanSettings.class))
                .optional();
    }

    void keep(DirectionId direction, PlanSettings settings, String account) {
        jdbc.sql("insert into assignment_settings (call, direction, settings, changed_by, changed_at)"
                        + " values (:call, :direction, :settings::jsonb, :account, :at)"
                        + " on conflict (call, direction) do update set settings = excluded.settings,"
                        + " changed_by = excluded.changed_by, changed_at = excluded.changed_at")
                .param("call", direction.call())
                .param("direction", direction.code())
                .param("settings", written(settings))
                .param("account", account)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    /** Keeps a plan as the next version of its round's. */
    void insert(AssignmentPlan plan, byte[] input) {
        jdbc.sql("insert into assignment_plan (id, call, direction, version, solved_at, solved_by, settings, input,"
                        + " input_sha256, result) values (:id, :call, :direction, :version, :at, :account,"
                        + " :settings::jsonb, :input, :sha256, :result::jsonb)")
                .param("id", plan.id().value())
                .param("call", plan.direction().call())
                .param("direction", plan.direction().code())
                .param("version", plan.version())
                .param("at", ColumnValues.of(plan.solvedAt()))
                .param("account", plan.solvedBy())
                .param("settings", written(plan.settings()))
                .param("input", input)
                .param("sha256", plan.inputSha256())
                .param("result", written(plan.result()))
                .update();
    }

    void confirmed(PlanId id) {
        jdbc.sql("update assignment_plan set confirmed_at = :at where id = :id")
                .param("id", id.value())
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    Optional<AssignmentPlan> find(PlanId id) {
        return jdbc.sql(ALL + " where id = :id")
                .param("id", id.value())
                .query((row, index) -> plan(row))
                .optional();
    }

    /** The plan of the round that was made last. */
    Optional<AssignmentPlan> latest(DirectionId direction) {
        return jdbc.sql(ALL + ONE + " order by version desc limit 1")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query((row, index) -> plan(row))
                .optional();
    }

    /** Every plan of the round, the latest first. */
    List<PlanSummary> of(DirectionId direction, int most) {
        return jdbc.sql("select id, version, solved_at, solved_by, jsonb_array_length(result -> 'seats') as filled,"
                        + " (result ->> 'wanted')::int as wanted, (result ->> 'total')::bigint as total, confirmed_at"
                        + " from assignment_plan" + ONE + " order by version desc limit :most")
                .param("call", direction.call())
                .param("direction", direction.code())
                .param("most", most)
                .query((row, index) -> new PlanSummary(
                        new PlanId(row.getString("id")),
                        row.getInt("version"),
                        ColumnValues.instant(row, "solved_at"),
                        row.getString("solved_by"),
                        row.getInt("filled"),
                        row.getInt("wanted"),
                        row.getLong("total"),
                        ColumnValues.instantOrNull(row, "confirmed_at")))
                .list();
    }

    /** The gzipped canonical text of what the plan was solved from. */
    Optional<byte[]> input(PlanId id) {
        return jdbc.sql("select input from assignment_plan where id = :id")
                .param("id", id.value())
                .query((row, index) -> row.getBytes("input"))
                .optional();
    }

    private AssignmentPlan plan(ResultSet row) throws SQLException {
        return new AssignmentPlan(
                new PlanId(row.getString("id")),
                new DirectionId(row.getString("call"), row.getString("direction")),
                row.getInt("version"),
                ColumnValues.instant(row, "solved_at"),
                row.getString("solved_by"),
                read(row.getString("settings"), PlanSettings.class),
                row.getString("input_sha256"),
                read(row.getString("result"), PlanResult.class),
                ColumnValues.instantOrNull(row, "confirmed_at"));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A plan can be written", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written can be read", e);
        }
    }
}
