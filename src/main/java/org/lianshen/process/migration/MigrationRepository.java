package org.lianshen.process.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lianshen.database.ColumnValues;
import org.lianshen.identity.AccountTraces;
import org.lianshen.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Migrations, and what became of each tree. */
@Repository
class MigrationRepository implements AccountTraces {

    private static final TypeReference<Map<String, Map<String, String>>> MAPPINGS = new TypeReference<>() {};
    private static final String COUNTED = "select m.*, (select count(*) from model_migration_tree t"
            + " where t.migration = m.id) as total, (select count(*) from model_migration_tree t"
            + " where t.migration = m.id and t.state = 'migrated') as migrated from model_migration m";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    MigrationRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String query() {
        return "select exists (select from model_migration where :account in (requested_by, stopped_by))";
    }

    /** Keeps a new one; its number. */
    long insert(MigrationOrder order, String by, Instant at, List<Tree> trees) {
        long id = jdbc.sql("insert into model_migration"
                        + " (dry_run, timers, models, mappings, deployment, requested_by, requested_at, ended_at)"
                        + " values (:dry, :timers, :models, cast(:mappings as jsonb), :deployment, :by, :at, :ended)"
                        + " returning id")
                .param("dry", order.dryRun())
                .param("timers", order.timers().word())
                .param("models", order.models().toArray(String[]::new))
                .param("mappings", written(order.mappings()))
                .param("deployment", order.deployment())
                .param("by", by)
                .param("at", ColumnValues.of(at))
                .param("ended", ColumnValues.ofNullable(trees.isEmpty() ? at : null))
                .query(Long.class)
                .single();
        jdbc.sql("insert into model_migration_tree (migration, place, root, number, state)"
                        + " select :migration, t.place, t.root, t.number, 'waiting'"
                        + " from unnest(cast(:roots as text[]), cast(:numbers as text[]))"
                        + " with ordinality as t (root, number, place)")
                .param("migration", id)
                .param("roots", trees.stream().map(Tree::root).toArray(String[]::new))
                .param("numbers", trees.stream().map(Tree::number).toArray(String[]::new))
                .update();
        return id;
    }

    Optional<Migration> find(long id) {
        return jdbc.sql(COUNTED + " where m.id = :id")
                .param("id", id)
                .query((row, index) -> migration(row, stayed(id)))
                .optional();
    }

    /** The latest, without what stayed. */
    List<Migration> latest(int most) {
        return jdbc.sql(COUNTED + " order by m.id desc limit :most")
                .param("most", most)
                .query((row, index) -> migration(row, List.of()))
                .list();
    }

    /** Whether one that does not only try has not ended. */
    boolean isAnyAtWork() {
        return jdbc.sql("select exists (select from model_migration where ended_at is null and not dry_run)")
                .query(Boolean.class)
                .single();
    }

    /** Places of a portion that still wait. */
    List<Integer> waiting(Portion portion) {
        return jdbc.sql("select place from model_migration_tree where migration = :migration"
                        + " and place between :from and :to and state = 'waiting' order by place")
                .param("migration", portion.migration())
                .param("from", portion.from())
                .param("to", portion.to())
                .query(Integer.class)
                .list();
    }

    /** The root of a tree that waits, which nobody else takes until the transaction ends. */
    Optional<String> take(long migration, int place) {
        return jdbc.sql("select root from model_migration_tree where migration = :migration and place = :place"
                        + " and state = 'waiting' for update")
                .param("migration", migration)
                .param("place", place)
                .query(String.class)
                .optional();
    }

    void migrated(long migration, int place) {
        jdbc.sql("update model_migration_tree set state = 'migrated' where migration = :migration and place = :place"
                        + " and state = 'waiting'")
                .param("migration", migration)
                .param("place", place)
                .update();
    }

    void stays(long migration, int place, Text reason) {
        jdbc.sql("update model_migration_tree set state = 'stayed', zh = :zh, en = :en"
                        + " where migration = :migration and place = :place and state = 'waiting'")
                .param("migration", migration)
                .param("place", place)
                .param("zh", reason.zh())
                .param("en", reason.en())
                .update();
    }

    /** Ends one in which nothing waits any more. */
    void endIfDone(long migration, Instant at) {
        jdbc.sql("update model_migration m set ended_at = :at where id = :migration and ended_at is null"
                        + " and not exists (select from model_migration_tree t"
                        + " where t.migration = m.id and t.state = 'waiting')")
                .param("migration", migration)
                .param("at", ColumnValues.of(at))
                .update();
    }

    /** Leaves everything that waits as it is; whether there was anything to stop. */
    boolean stop(long migration, String by, Instant at, Text reason) {
        int stopped = jdbc.sql("update model_migration set stopped_by = :by, ended_at = :at"
                        + " where id = :migration and ended_at is null")
                .param("migration", migration)
                .param("by", by)
                .param("at", ColumnValues.of(at))
                .update();
        jdbc.sql("update model_migration_tree set state = 'stayed', zh = :zh, en = :en"
                        + " where migration = :migration and state = 'waiting'")
                .param("migration", migration)
                .param("zh", reason.zh())
                .param("en", reason.en())
                .update();
        return stopped > 0;
    }

    private List<Migration.Stayed> stayed(long migration) {
        return jdbc.sql("select root, number, zh, en from model_migration_tree where migration = :migration"
                        + " and state = 'stayed' order by place")
                .param("migration", migration)
                .query((row, index) -> new Migration.Stayed(
                        row.getString("root"),
                        row.getString("number"),
                        new Text(row.getString("zh"), row.getString("en"))))
                .list();
    }

    private Migration migration(ResultSet row, List<Migration.Stayed> stayed) throws SQLException {
        var models =
                new TreeSet<>(Arrays.asList((String[]) row.getArray("models").getArray()));
        return new Migration(
                row.getLong("id"),
                new MigrationOrder(
                        row.getBoolean("dry_run"),
                        ColumnValues.word(row, "timers", TimerChoice.class),
                        models,
                        read(row.getString("mappings")),
                        row.getString("deployment")),
                row.getString("requested_by"),
                ColumnValues.instant(row, "requested_at"),
                row.getString("stopped_by"),
                ColumnValues.instantOrNull(row, "ended_at"),
                row.getInt("total"),
                row.getInt("migrated"),
                stayed);
    }

    private String written(Map<String, Map<String, String>> mappings) {
        try {
            return json.writeValueAsString(mappings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Words can be written", e);
        }
    }

    private Map<String, Map<String, String>> read(String mappings) {
        try {
            return json.readValue(mappings, MAPPINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written can be read", e);
        }
    }
}
