package org.lianshen.expertreview;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianshen.database.ColumnValues;
import org.lianshen.expertreview.expert.Expert;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all experts, with whom they have left in the last three years. */
@Repository
class ExpertRepository {

    private static final Period LOOK_BACK = Period.ofYears(3);
    private static final String ALL = "select expert.*, array(select former.organisation from expert_employment former"
            + " where former.expert = expert.id and former.ended_at > :since order by former.ended_at desc,"
            + " former.organisation) as former_organisations from expert";

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    ExpertRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Everybody, by id. */
    List<Expert> all() {
        return jdbc.sql(ALL + " order by id")
                .param("since", since())
                .query((row, index) -> expert(row))
                .list();
    }

    Optional<Expert> find(String id) {
        return jdbc.sql(ALL + " where id = :id")
                .param("since", since())
                .param("id", id)
                .query((row, index) -> expert(row))
                .optional();
    }

    /** The expert who has that account. */
    Optional<Expert> ofAccount(String account) {
        return jdbc.sql(ALL + " where account = :account")
                .param("since", since())
                .param("account", account)
                .query((row, index) -> expert(row))
                .optional();
    }

    /** Locks these experts until the transaction ends. */
    List<Expert> lock(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ALL + " where id in (:ids) order by id for update")
                        .param("since", since())
                        .param("ids", ids)
                        .query((row, index) -> expert(row))
                        .list();
    }

    void insert(List<Expert> experts) {
        write(
                "insert into expert (id, account, name, organisation, email, keywords, fields, max_load, co_authors,"
                        + " advisors, imported_at) values (:id, :account, :name, :organisation, :email,"
                        + " :keywords, :fields,"
                        + " :maxLoad, :coAuthors, :advisors, :at)",
                experts);
    }

    void update(List<Expert> experts) {
        write(
                "update expert set account = :account, name = :name, organisation = :organisation, email = :email,"
                        + " keywords = :keywords, fields = :fields, max_load = :maxLoad, co_authors = :coAuthors,"
                        + " advisors = :advisors, imported_at = :at where id = :id",
                experts);
    }

    private void write(String sql, List<Expert> experts) {
        var at = ColumnValues.of(clock.instant());
        batch(
                sql,
                experts.stream()
                        .map(expert -> new MapSqlParameterSource()
                                .addValue("id", expert.id())
                                .addValue("account", expert.account())
                                .addValue("name", expert.name())
                                .addValue("organisation", expert.organisation())
                                .addValue("email", expert.email())
                                .addValue("keywords", expert.keywords().toArray(String[]::new))
                                .addValue("fields", expert.fields().toArray(String[]::new))
                                .addValue("maxLoad", expert.maxLoad())
                                .addValue("coAuthors", expert.coAuthors().toArray(String[]::new))
                                .addValue("advisors", expert.advisors().toArray(String[]::new))
                                .addValue("at", at))
                        .toList());
    }

    private OffsetDateTime since() {
        return ColumnValues.of(clock.instant()).minus(LOOK_BACK);
    }

    /** Keeps whom experts have left, for as long as it counts against a review; known ones keep their first date. */
    void left(Map<String, List<String>> organisations) {
        var at = ColumnValues.of(clock.instant());
        batch(
                "insert into expert_employment (expert, organisation, ended_at) values (:expert, :organisation, :at)"
                        + " on conflict (expert, organisation) do nothing",
                organisations.entrySet().stream()
                        .flatMap(of -> of.getValue().stream()
                                .map(organisation -> new MapSqlParameterSource()
                                        .addValue("expert", of.getKey())
                                        .addValue("organisation", organisation)
                                        .addValue("at", at)))
                        .toList());
    }

    /** Many rows in few round trips. */
    private void batch(String sql, List<MapSqlParameterSource> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            var some = rows.subList(from, Math.min(rows.size(), from + BATCH));
            batches.batchUpdate(sql, some.toArray(SqlParameterSource[]::new));
        }
    }

    private static Expert expert(ResultSet row) throws SQLException {
        return new Expert(
                row.getString("id"),
                row.getString("account"),
                row.getString("name"),
                row.getString("organisation"),
                words(row.getArray("former_organisations")),
                row.getString("email"),
                words(row.getArray("keywords")),
                words(row.getArray("fields")),
                row.getObject("max_load", Integer.class),
                words(row.getArray("co_authors")),
                words(row.getArray("advisors")));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
