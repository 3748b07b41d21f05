package org.lianshen.monitor.funnel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.programme.DirectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Proposals by status, and what rounds propose. */
@Repository
class FunnelRepository {

    private final JdbcClient jdbc;

    FunnelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many proposals have which status; drafts are not counted. */
    List<StatusCount> statuses(MonitorScope scope) {
        return asked(
                        scope,
                        "select p.call, p.direction, p.status, count(*) as n from proposal p"
                                + " where p.status <> 'draft'",
                        "p",
                        " group by p.call, p.direction, p.status order by 1, 2, 3")
                .query((row, index) -> new StatusCount(
                        new DirectionId(row.getString("call"), row.getString("direction")),
                        row.getString("status"),
                        row.getLong("n")))
                .list();
    }

    /** The sums by direction and pool; the pool is empty where a proposal's field is in none. */
    Map<DirectionId, Map<String, PoolSums>> pools(MonitorScope scope) {
        var sums = new HashMap<DirectionId, Map<String, PoolSums>>();
        asked(
                        scope,
                        "select r.call, r.direction, coalesce(r.pool, '') as pool,"
                                + " count(*) filter (where r.proposed) as proposed,"
                                + " coalesce(sum(r.requested) filter (where r.proposed), 0) as proposed_money,"
                                + " count(*) filter (where r.committed) as committed,"
                                + " coalesce(sum(r.requested) filter (where r.committed), 0) as committed_money"
                                + " from round_ranking r where (r.proposed or r.committed)",
                        "r",
                        " group by r.call, r.direction, r.pool")
                .query(row -> {
                    var direction = new DirectionId(row.getString("call"), row.getString("direction"));
                    sums.computeIfAbsent(direction, none -> new HashMap<>())
                            .put(
                                    row.getString("pool"),
                                    new PoolSums(
                                            row.getLong("proposed"),
                                            Objects.requireNonNull(row.getBigDecimal("proposed_money")),
                                            row.getLong("committed"),
                                            Objects.requireNonNull(row.getBigDecimal("committed_money"))));
                });
        return sums;
    }

    /** Nothing is compared that was not asked for: the plan for any scope would look each proposal up by itself. */
    private StatementSpec asked(MonitorScope scope, String what, String of, String rest) {
        var which = (scope.call() == null ? "" : " and " + of + ".call = :call")
                + (scope.code() == null ? "" : " and " + of + ".direction = :code");
        return jdbc.sql(what + which + rest).param("call", scope.call()).param("code", scope.code());
    }
}
