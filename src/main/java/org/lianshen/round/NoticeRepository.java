package org.lianshen.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.lianshen.database.ColumnValues;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all public notices. */
@Repository
class NoticeRepository {

    private final JdbcClient jdbc;

    NoticeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Notice notice) {
        jdbc.sql("insert into round_notice (call, direction, edition, from_time, until_time, numbers)"
                        + " values (:call, :direction, :edition, :from, :until, :numbers)")
                .param("call", notice.direction().call())
                .param("direction", notice.direction().code())
                .param("edition", notice.edition())
                .param("from", ColumnValues.of(notice.from()))
                .param("until", ColumnValues.of(notice.until()))
                .param(
                        "numbers",
                        notice.numbers().stream().map(ProposalNumber::value).toArray(String[]::new))
                .update();
    }

    /** All editions of a round, first one first. */
    List<Notice> of(DirectionId direction) {
        return jdbc.sql("select * from round_notice where call = :call and direction = :direction order by edition")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query((row, index) -> notice(row))
                .list();
    }

    /** All editions of all rounds, latest first. */
    List<Notice> all() {
        return jdbc.sql("select * from round_notice order by from_time desc, call, direction, edition")
                .query((row, index) -> notice(row))
                .list();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                new DirectionId(row.getString("call"), row.getString("direction")),
                row.getInt("edition"),
                ColumnValues.instant(row, "from_time"),
                ColumnValues.instant(row, "until_time"),
                Stream.of((String[]) row.getArray("numbers").getArray())
                        .map(ProposalNumber::new)
                        .toList());
    }
}
