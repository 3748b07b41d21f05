package org.lianshen.expertreview;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.expertreview.expert.Absence;
import org.lianshen.expertreview.expert.DeclaredConflict;
import org.lianshen.expertreview.expert.Employment;
import org.lianshen.expertreview.expert.EmploymentHistory;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.expert.ExpertProfile;
import org.lianshen.time.Beijing;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all experts, with whom they have left in the last three years. */
@Repository
class ExpertRepository {

    private static final String ALL = "select expert.*, array(select array[organisation, began::text, ended::text]"
            + " from expert_employment worked where worked.expert = expert.id) as employments,"
            + " array(select array[first_day::text, last_day::text] from expert_absence away"
            + " where away.expert = expert.id order by first_day) as absences,"
            + " array(select array[co_author, year::text] from expert_joint_paper joint where joint.expert = expert.id)"
            + " as joint_papers, array(select array[id::text, kind, name,"
            + " (declared_at at time zone 'Asia/Shanghai')::date::text] from expert_declared_conflict declared"
            + " where declared.expert = expert.id and ended_at is null order by declared.id) as conflicts from expert";

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ExpertHistoryRepository histories;
    private final Clock clock;

    ExpertRepository(
            JdbcClient jdbc, NamedParameterJdbcTemplate batches, ExpertHistoryRepository histories, Clock clock) {
        this.histories = histories;
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Everybody, by id. */
    List<Expert> all() {
        return jdbc.sql(ALL + " order by id").query((row, index) -> expert(row)).list();
    }

    Optional<Expert> find(String id) {
        return jdbc.sql(ALL + " where id = :id")
                .param("id", id)
                .query((row, index) -> expert(row))
                .optional();
    }

    /** The expert who has that account. */
    Optional<Expert> ofAccount(String account) {
        return jdbc.sql(ALL + " where account = :account")
                .param("account", account)
                .query((row, index) -> expert(row))
                .optional();
    }

    /** Locks these experts until the transaction ends. */
    List<Expert> lock(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ALL + " where id in (:ids) order by id for update")
                        .param("ids", ids)
                        .query((row, index) -> expert(row))
                        .list();
    }

    /** Others with the same address or ORCID iD. */
    List<Expert> alike(Expert expert) {
        return jdbc.sql(ALL + " where id <> :id and (lower(email) = lower(:email) or orcid = :orcid)")
                .param("id", expert.id())
                .param("email", expert.email())
                .param("orcid", expert.profile().orcid(), Types.VARCHAR)
                .query((row, index) -> expert(row))
                .list();
    }

    /** Locks everybody until the transaction ends. */
    List<Expert> lockAll() {
        return jdbc.sql(ALL + " order by id for update")
                .query((row, index) -> expert(row))
                .list();
    }

    void insert(List<Expert> experts) {
        write(
                "insert into expert (id, account, name, organisation, email, keywords, fields, max_load, co_authors,"
                        + " advisors, languages, orcid, publications, statement, students, imported_at) values (:id,"
                        + " :account, :name, :organisation, :email, :keywords, :fields, :maxLoad, :coAuthors,"
                        + " :advisors, :languages, :orcid, :publications, :statement, :students, :at)",
                experts);
        histories.insert(experts);
    }

    void bind(String id, String account) {
        jdbc.sql("update expert set account = :account, version = version + 1 where id = :id")
                .param("account", account)
                .param("id", id)
                .update();
    }

    void update(List<Expert> experts) {
        write(
                "update expert set account = :account, name = :name, organisation = :organisation, email = :email,"
                        + " keywords = :keywords, fields = :fields, max_load = :maxLoad, co_authors = :coAuthors,"
                        + " advisors = :advisors, languages = :languages, orcid = :orcid,"
                        + " publications = :publications, statement = :statement, students = :students,"
                        + " imported_at = :at, version = version + 1 where id = :id",
                experts);
        histories.replace(experts);
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
                                .addValue("keywords", texts(expert.keywords()))
                                .addValue("fields", texts(expert.fields()))
                                .addValue("maxLoad", expert.maxLoad())
                                .addValue("coAuthors", texts(expert.coAuthors()))
                                .addValue("advisors", texts(expert.advisors()))
                                .addValue("languages", texts(expert.profile().languages()))
                                .addValue("orcid", expert.profile().orcid())
                                .addValue("publications", texts(expert.profile().publications()))
                                .addValue("statement", expert.profile().statement())
                                .addValue("students", texts(expert.profile().students()))
                                .addValue("at", at))
                        .toList());
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** Many rows in few round trips. */
    private void batch(String sql, List<MapSqlParameterSource> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            var some = rows.subList(from, Math.min(rows.size(), from + BATCH));
            batches.batchUpdate(sql, some.toArray(SqlParameterSource[]::new));
        }
    }

    private Expert expert(ResultSet row) throws SQLException {
        var profile = profile(row);
        return new Expert(
                row.getString("id"),
                row.getString("account"),
                row.getString("name"),
                row.getString("organisation"),
                profile.history().leftLately(LocalDate.ofInstant(clock.instant(), Beijing.ZONE)),
                row.getString("email"),
                words(row.getArray("keywords")),
                words(row.getArray("fields")),
                row.getObject("max_load", Integer.class),
                words(row.getArray("co_authors")),
                words(row.getArray("advisors")),
                profile,
                row.getInt("version"));
    }

    private static ExpertProfile profile(ResultSet row) throws SQLException {
        return new ExpertProfile(
                        words(row.getArray("languages")),
                        row.getString("orcid"),
                        words(row.getArray("publications")),
                        row.getString("statement"),
                        lines(row.getArray("absences"))
                                .map(days -> new Absence(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
                                .toList(),
                        List.of(),
                        lines(row.getArray("joint_papers"))
                                .collect(Collectors.toMap(paper -> paper[0], paper -> Integer.valueOf(paper[1]))),
                        words(row.getArray("students")))
                .withHistory(new EmploymentHistory(lines(row.getArray("employments"))
                        .map(line -> new Employment(line[0], day(line[1]), day(line[2])))
                        .toList()))
                .withDeclared(lines(row.getArray("conflicts"))
                        .map(line -> DeclaredConflict.of(line[0], line[1], line[2], line[3]))
                        .toList());
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** The rows of a sub-select; the driver gives an empty one as an array of one dimension. */
    private static Stream<String[]> lines(Array array) throws SQLException {
        return array.getArray() instanceof String[][] lines ? Arrays.stream(lines) : Stream.empty();
    }
}
