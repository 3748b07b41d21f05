package org.lianshen.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshen.database.ColumnValues;
import org.lianshen.programme.DirectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What others look for among the proposals that were submitted, without their content; drafts are not among them. */
@Repository
public class SubmittedProposalRepository {

    private final JdbcClient jdbc;

    SubmittedProposalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The proposals of a direction whose number is one of these references, or that declare one of them, by number.
     *
     * @param references in the form of {@link Reference#key}
     */
    public List<DeclaredReferences> knownBy(DirectionId direction, Collection<String> references) {
        return references.isEmpty()
                ? List.of()
                : jdbc.sql("select number, foreign_reference, confirmation_number, status from proposal"
                                + " where call = :call and direction = :direction and status <> 'draft'"
                                + " and (number = any(:references) or foreign_reference = any(:references)"
                                + " or confirmation_number = any(:references)) order by number")
                        .param("call", direction.call())
                        .param("direction", direction.code())
                        .param("references", references.toArray(String[]::new))
                        .query((row, index) -> declared(row))
                        .list();
    }

    /** Since when the proposals of a direction have been there: when each was submitted. */
    public Map<ProposalNumber, Instant> arrivals(DirectionId direction) {
        Map<ProposalNumber, Instant> arrivals = new HashMap<>();
        jdbc.sql("select number, coalesce(submitted_at, created_at) as arrived from proposal"
                        + " where call = :call and direction = :direction and status <> 'draft'")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query(row -> {
                    arrivals.put(new ProposalNumber(row.getString("number")), ColumnValues.instant(row, "arrived"));
                });
        return arrivals;
    }

    private static DeclaredReferences declared(ResultSet row) throws SQLException {
        return new DeclaredReferences(
                new ProposalNumber(row.getString("number")),
                Stream.of(row.getString("foreign_reference"), row.getString("confirmation_number"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                ColumnValues.word(row, "status", ProposalStatus.class));
    }
}
