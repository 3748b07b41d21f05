package org.lianshen.expertreview.selfcheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianshen.database.ColumnValues;
import org.lianshen.expertreview.affinity.DeclaredWish;
import org.lianshen.expertreview.affinity.Wish;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.time.Beijing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What experts have marked. */
@Repository
public class MarkRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    MarkRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The conflicts marked in a direction, by expert. */
    public Map<String, List<MarkedConflict>> conflicts(DirectionId direction) {
        var marks = new HashMap<String, List<MarkedConflict>>();
        jdbc.sql("select * from self_check_conflict where call = :call and direction = :direction"
                        + " order by kind, name")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query(row -> {
                    marks.computeIfAbsent(row.getString("expert"), expert -> new ArrayList<>())
                            .add(new MarkedConflict(
                                    ColumnValues.word(row, "kind", MarkedThing.class),
                                    row.getString("name"),
                                    row.getString("reason"),
                                    LocalDate.ofInstant(ColumnValues.instant(row, "marked_at"), Beijing.ZONE)));
                });
        return marks;
    }

    /** The wishes of a direction, by proposal and expert. */
    public List<DeclaredWish> wishes(DirectionId direction) {
        return jdbc.sql("select * from self_check_wish where call = :call and direction = :direction"
                        + " order by number, expert")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query((row, index) -> new DeclaredWish(
                        new ProposalNumber(row.getString("number")),
                        row.getString("expert"),
                        ColumnValues.word(row, "wish", Wish.class)))
                .list();
    }

    /** Keeps a conflict. */
    void keep(DirectionId direction, String expert, MarkedThing kind, String name, String reason) {
        conflict(
                        "insert into self_check_conflict (call, direction, expert, kind, name, reason, marked_at)"
                                + " values (:call, :direction, :expert, :kind, :name, :reason, :at)"
                                + " on conflict (call, direction, expert, kind, name) do update"
                                + " set reason = excluded.reason, marked_at = excluded.marked_at"
                                + " where self_check_conflict.reason <> excluded.reason",
                        direction,
                        expert,
                        kind,
                        name)
                .param("reason", reason)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    /** There is none. */
    void remove(DirectionId direction, String expert, MarkedThing kind, String name) {
        conflict(
                        "delete from self_check_conflict where call = :call and direction = :direction"
                                + " and expert = :expert and kind = :kind and name = :name",
                        direction,
                        expert,
                        kind,
                        name)
                .update();
    }

    private JdbcClient.StatementSpec conflict(
            String sql, DirectionId direction, String expert, MarkedThing kind, String name) {
        return jdbc.sql(sql)
                .param("call", direction.call())
                .param("direction", direction.code())
                .param("expert", expert)
                .param("kind", kind.word())
                .param("name", name);
    }

    /** Keeps a wish. */
    void keep(DirectionId direction, DeclaredWish wish) {
        jdbc.sql("insert into self_check_wish (call, direction, number, expert, wish, marked_at) values"
                        + " (:call, :direction, :number, :expert, :wish, :at) on conflict (number, expert)"
                        + " do update set wish = excluded.wish, marked_at = excluded.marked_at")
                .param("call", direction.call())
                .param("direction", direction.code())
                .param("number", wish.number().value())
                .param("expert", wish.expert())
                .param("wish", wish.wish().word())
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    /** There is none. */
    void removeWish(ProposalNumber number, String expert) {
        jdbc.sql("delete from self_check_wish where number = :number and expert = :expert")
                .param("number", number.value())
                .param("expert", expert)
                .update();
    }
}
