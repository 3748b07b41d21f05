package org.lianshen.expertreview;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianshen.database.TransactionRowCache;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All experts. */
@Repository
public class Experts {

    private static final Period LOOK_BACK = Period.ofYears(3);
    private static final String ALL = "select expert.*, array(select former.organisation from expert_employment former"
            + " where former.expert = expert.id and former.ended_at > :since order by former.ended_at desc,"
            + " former.organisation) as former_organisations from expert";

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;
    private final Proposals proposals;
    private final AssignmentContexts contexts;
    private final TransactionRowCache<String, Expert> held = new TransactionRowCache<>();

    Experts(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            Clock clock,
            Proposals proposals,
            AssignmentContexts contexts) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
        this.proposals = proposals;
        this.contexts = contexts;
    }

    /** Everybody, by id. */
    public List<Expert> all() {
        return jdbc.sql(ALL + " order by id")
                .param("since", since())
                .query((row, index) -> expert(row))
                .list();
    }

    /** The expert of that id. */
    public Optional<Expert> find(String id) {
        return held.find(id, () -> read(id));
    }

    private Optional<Expert> read(String id) {
        return jdbc.sql(ALL + " where id = :id")
                .param("since", since())
                .param("id", id)
                .query((row, index) -> expert(row))
                .optional();
    }

    /**
     * Every expert, looked at for one proposal: load, affinity and what speaks against them.
     *
     * @throws Refusal not found, where there is no such proposal
     */
    public List<ExpertCandidate> candidates(ProposalNumber number) {
        var proposal = proposals.find(number).orElseThrow(Refusal::notFound);
        return contexts.candidates(contexts.around(proposal.direction(), all()), proposal);
    }

    /** As {@link #candidates(ProposalNumber)}, for several proposals of a direction; by number, in their order. */
    public Map<ProposalNumber, List<ExpertCandidate>> candidates(DirectionId direction, List<Proposal> about) {
        var context = contexts.around(direction, all());
        var candidates = new LinkedHashMap<ProposalNumber, List<ExpertCandidate>>();
        about.forEach(proposal -> candidates.put(proposal.number(), contexts.candidates(context, proposal)));
        return candidates;
    }

    /** Locks these experts until the transaction ends, so that two officers cannot overload one between them. */
    List<Expert> lock(Collection<String> ids) {
        List<Expert> locked = ids.isEmpty()
                ? List.of()
                : jdbc.sql(ALL + " where id in (:ids) order by id for update")
                        .param("since", since())
                        .param("ids", ids)
                        .query((row, index) -> expert(row))
                        .list();
        locked.forEach(expert -> held.hold(expert.id(), expert));
        return locked;
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
        var at = OffsetDateTime.now(clock);
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
        experts.forEach(expert -> held.written(expert.id()));
    }

    private OffsetDateTime since() {
        return OffsetDateTime.now(clock).minus(LOOK_BACK);
    }

    /** Keeps whom experts have left, for as long as it counts against a review; known ones keep their first date. */
    void left(Map<String, List<String>> organisations) {
        var at = OffsetDateTime.now(clock);
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
        organisations.keySet().forEach(held::written);
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
