package org.lianshen.verification;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianshen.database.ColumnValues;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps verifications; nothing is ever changed. */
@Repository
class FundsVerificationRepository {

    private final JdbcClient jdbc;

    FundsVerificationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FundsVerification made, List<Enterprise> enterprises) {
        long id = jdbc.sql("insert into funds_verification"
                        + " (number, version, decision, waived, reason, decided_by, decided_at)"
                        + " values (:number, :version, :decision, :waived, :reason, :by, :at) returning id")
                .param("number", made.number().value())
                .param("version", made.version())
                .param("decision", made.decision().word())
                .param("waived", made.waived())
                .param("reason", made.reason())
                .param("by", made.decidedBy())
                .param("at", ColumnValues.of(made.decidedAt()))
                .query(Long.class)
                .single();
        Map<String, Enterprise> byId =
                enterprises.stream().collect(Collectors.toMap(Enterprise::participant, Function.identity()));
        made.verdicts().forEach(verdict -> insert(id, verdict, byId.get(verdict.participant())));
    }

    private void insert(long verification, EnterpriseVerdict verdict, Enterprise enterprise) {
        jdbc.sql("insert into enterprise_verdict"
                        + " (verification, participant, government_funding, own_funding, source, verdict)"
                        + " values (:verification, :participant, :government, :own, :source, :verdict)")
                .param("verification", verification)
                .param("participant", verdict.participant())
                .param("government", enterprise.governmentFunding())
                .param("own", enterprise.ownFunding())
                .param("source", verdict.source())
                .param("verdict", verdict.verdict().word())
                .update();
    }

    Optional<FundsVerification> last(ProposalNumber number) {
        return jdbc.sql("select * from funds_verification where number = :number order by id desc limit 1")
                .param("number", number.value())
                .query((row, index) -> verification(row, verdicts(row.getLong("id"))))
                .optional();
    }

    /** Whether the last verification let exactly these enterprises with exactly these amounts pass. */
    boolean verified(ProposalNumber number, List<Enterprise> enterprises) {
        var passed = jdbc.sql("select participant, government_funding, own_funding from enterprise_verdict"
                        + " where verification = (select id from funds_verification where number = :number"
                        + " order by id desc limit 1) and exists (select 1 from funds_verification v"
                        + " where v.id = verification and v.decision = 'verified')")
                .param("number", number.value())
                .query((row, index) -> amounts(
                        row.getString("participant"),
                        row.getBigDecimal("government_funding"),
                        row.getBigDecimal("own_funding")))
                .set();
        return passed.equals(enterprises.stream()
                .map(each -> amounts(each.participant(), each.governmentFunding(), each.ownFunding()))
                .collect(Collectors.toSet()));
    }

    private static List<Object> amounts(String participant, BigDecimal government, BigDecimal own) {
        return List.of(participant, government.stripTrailingZeros(), own.stripTrailingZeros());
    }

    private List<EnterpriseVerdict> verdicts(long verification) {
        return jdbc.sql("select * from enterprise_verdict where verification = :id order by participant")
                .param("id", verification)
                .query((row, index) -> new EnterpriseVerdict(
                        row.getString("participant"),
                        row.getString("source"),
                        ColumnValues.word(row, "verdict", Verdict.class)))
                .list();
    }

    private static FundsVerification verification(ResultSet row, List<EnterpriseVerdict> verdicts) throws SQLException {
        return new FundsVerification(
                new ProposalNumber(row.getString("number")),
                row.getLong("version"),
                verdicts,
                ColumnValues.word(row, "decision", Verdict.class),
                row.getBoolean("waived"),
                row.getString("reason"),
                row.getString("decided_by"),
                ColumnValues.instant(row, "decided_at"));
    }
}
