package org.lianshen.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianshen.database.ColumnValues;
import org.lianshen.programme.DirectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where proposals stand now, many at once and without their content. */
@Repository
public class ProposalStatusRepository {

    private final JdbcClient jdbc;

    ProposalStatusRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where those of these proposals stand that there are. */
    public Map<ProposalNumber, ProposalStatus> of(Collection<ProposalNumber> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : statuses(jdbc.sql("select number, status from proposal where number = any(:numbers)")
                        .param(
                                "numbers",
                                numbers.stream().map(ProposalNumber::value).toArray(String[]::new)));
    }

    /** Where all proposals of a direction stand. */
    public Map<ProposalNumber, ProposalStatus> of(DirectionId direction) {
        return statuses(jdbc.sql("select number, status from proposal where call = :call and direction = :direction")
                .param("call", direction.call())
                .param("direction", direction.code()));
    }

    /** The proposals of all calls that stand there, by number. */
    public List<ProposalNumber> numbers(ProposalStatus status) {
        return jdbc.sql("select number from proposal where status = :status order by number")
                .param("status", status.word())
                .query((row, index) -> number(row))
                .list();
    }

    private static Map<ProposalNumber, ProposalStatus> statuses(JdbcClient.StatementSpec statement) {
        Map<ProposalNumber, ProposalStatus> statuses = new HashMap<>();
        statement.query(row -> {
            statuses.put(number(row), ColumnValues.word(row, "status", ProposalStatus.class));
        });
        return statuses;
    }

    private static ProposalNumber number(ResultSet row) throws SQLException {
        return new ProposalNumber(row.getString("number"));
    }
}
