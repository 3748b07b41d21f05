package org.lianshen.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.lianshen.database.ColumnValues;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The verifications of partners' funding by their own government; nothing is ever changed. */
@Repository
class FundingVerificationRepository {

    private final JdbcClient jdbc;

    FundingVerificationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FundingVerification> last(ProposalNumber number) {
        return jdbc.sql("select * from funding_verification where number = :number order by id desc limit 1")
                .param("number", number.value())
                .query((row, index) -> verification(row))
                .optional();
    }

    void insert(FundingVerification made) {
        jdbc.sql("insert into funding_verification (number, version, body, federal, in_field, decision, reason,"
                        + " decided_by, decided_at) values (:number, :version, :body, :federal, :field, :decision,"
                        + " :reason, :by, :at)")
                .param("number", made.number().value())
                .param("version", made.version())
                .param("body", made.body())
                .param("federal", made.federal())
                .param("field", made.inField())
                .param("decision", made.accepted() ? "verified" : "rejected")
                .param("reason", made.reason())
                .param("by", made.decidedBy())
                .param("at", ColumnValues.of(made.decidedAt()))
                .update();
    }

    private static FundingVerification verification(ResultSet row) throws SQLException {
        return new FundingVerification(
                new ProposalNumber(row.getString("number")),
                row.getLong("version"),
                row.getString("body"),
                row.getBoolean("federal"),
                row.getBoolean("in_field"),
                row.getString("decision").equals("verified"),
                row.getString("reason"),
                row.getString("decided_by"),
                ColumnValues.instant(row, "decided_at"));
    }
}
