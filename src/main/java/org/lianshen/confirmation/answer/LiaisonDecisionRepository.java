package org.lianshen.confirmation.answer;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyDecision;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.database.ColumnValues;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What liaison officers decided; nothing is ever changed. */
@Repository
public class LiaisonDecisionRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    LiaisonDecisionRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void insert(ProposalNumber number, @Nullable Long message, String decision, String reason, String account) {
        jdbc.sql("insert into liaison_decision (number, message, decision, reason, decided_by, decided_at)"
                        + " values (:number, :message, :decision, :reason, :by, :at)")
                .param("number", number.value())
                .param("message", message)
                .param("decision", decision)
                .param("reason", reason)
                .param("by", account)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    /** The reason of the latest decision about a proposal. */
    public Optional<String> reason(ProposalNumber number) {
        return jdbc.sql("select reason from liaison_decision where number = :number order by id desc limit 1")
                .param("number", number.value())
                .query(String.class)
                .optional();
    }

    /** Why an officer let an agency's rejection count that came after the wait; empty where none did. */
    public Optional<String> rejectedBecause(ProposalNumber number) {
        return jdbc.sql("""
            select reason from liaison_decision d join agency_message m on m.id = d.message
            where d.number = :number and d.decision = 'change' and m.decision = 'rejected'
            order by d.id desc limit 1\
            """).param("number", number.value()).query(String.class).optional();
    }

    public boolean decided(long message) {
        return jdbc.sql("select exists (select 1 from liaison_decision where message = :message)")
                .param("message", message)
                .query(Boolean.class)
                .single();
    }

    /** Whether an officer let the proposal go on without all confirmations. */
    public boolean admitted(ProposalNumber number) {
        return jdbc.sql("select exists (select 1 from liaison_decision"
                        + " where number = :number and message is null and decision = :decision)")
                .param("number", number.value())
                .param("decision", MissingDecision.ELIGIBLE.word())
                .query(Boolean.class)
                .single();
    }

    /** Ids of the entries about a proposal that count because an officer said so. */
    public Set<Long> changing(ProposalNumber number) {
        return new HashSet<>(
                jdbc.sql("select message from liaison_decision where number = :number and decision = 'change'")
                        .param("number", number.value())
                        .query(Long.class)
                        .list());
    }

    /** Id of the entry that brought the last late or contradicting word on which nobody has decided yet. */
    public Optional<Long> undecidedMessage(ProposalNumber number, String agency) {
        return jdbc.sql("""
            select id from agency_message m
            where number = :number and agency = :agency and effect in ('late', 'contradicting')
                and not exists (select 1 from liaison_decision d where d.message = m.id)
            order by id desc limit 1\
            """)
                .param("number", number.value())
                .param("agency", agency)
                .query(Long.class)
                .optional();
    }

    /** The last late or contradicting word of an agency about a proposal on which nobody has decided yet. */
    public Optional<Answer> undecided(ProposalNumber number, String agency) {
        return jdbc.sql("""
            select decision from agency_message m
            where number = :number and agency = :agency and effect in ('late', 'contradicting')
                and not exists (select 1 from liaison_decision d where d.message = m.id)
            order by id desc limit 1\
            """)
                .param("number", number.value())
                .param("agency", agency)
                .query(String.class)
                .optional()
                .map(word -> word.equals(AgencyDecision.REJECTED.word()) ? Answer.REJECTED : Answer.CONFIRMED);
    }
}
