package org.lianshen.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All verifications of partners' funding by their own government; nothing is ever changed. */
@Service
public class FundingEvidence {

    private final JdbcClient jdbc;
    private final Proposals proposals;
    private final Clock clock;

    FundingEvidence(JdbcClient jdbc, Proposals proposals, Clock clock) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Keeps what a liaison officer found out.
     *
     * @param number the proposal; its row is locked
     * @param federal whether the evidence shows a federal body's money or commitment
     * @param inField whether it is meant for this field
     * @param accepted whether the proposal goes on: only where both are so
     * @param reason why, at most 4000 characters; needed where it does not
     * @param account the officer's account
     * @throws Refusal where the answers do not fit, or the proposal is not at this stage
     */
    @Transactional
    public void decide(
            ProposalNumber number,
            boolean federal,
            boolean inField,
            boolean accepted,
            @Nullable String reason,
            String account) {
        var proposal = VerificationStage.require(proposals.lock(number));
        if (accepted && !(federal && inField)) {
            throw Refusal.unacceptable("/decision", Text.of("verification.federal-and-in-this-field"));
        }
        if (!accepted && (Blank.is(reason))) {
            throw Refusal.unacceptable("/reason", Text.of("verification.say-why-rejected"));
        }
        insert(new FundingVerification(
                number,
                proposal.version(),
                body(proposal),
                federal,
                inField,
                accepted,
                Blank.is(reason) ? null : reason.strip(),
                account,
                clock.instant()));
    }

    /** The last verification of that proposal's evidence, if there is one. */
    public Optional<FundingVerification> find(ProposalNumber number) {
        return jdbc.sql("select * from funding_verification where number = :number order by id desc limit 1")
                .param("number", number.value())
                .query((row, index) -> verification(row))
                .optional();
    }

    private static String body(Proposal proposal) {
        var funding = proposal.content().partnerFunding();
        return funding == null || funding.body() == null ? "—" : funding.body();
    }

    private void insert(FundingVerification made) {
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
                .param("at", made.decidedAt().atOffset(ZoneOffset.UTC))
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
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
