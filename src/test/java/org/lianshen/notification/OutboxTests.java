package org.lianshen.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A letter is part of the event that caused it. */
@NotificationTest
class OutboxTests {

    private static final LetterText WORDING = new LetterText("【联审】立项", "祝贺。");

    private final String number = "2022-1-1.3-" + UUID.randomUUID();
    private final Recipient investigator = Recipient.of("负责人甲", "a@example.org");

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aLetterNeedsTheTransactionOfItsCause() {
        assertThatThrownBy(() ->
                        outbox.write(LetterKind.FUNDED, new ProposalNumber(number), investigator, WORDING, "line-1"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aLetterWaitsUnderAMessageIdOfItsOwn() {
        write(investigator, "line-1");
        var letter = only();
        assertThat(letter.state()).isEqualTo(LetterState.WAITING);
        assertThat(letter.messageId()).matches("<[0-9a-f-]{36}@example\\.org>");
        assertThat(letter.subject()).isEqualTo(WORDING.subject());
        assertThat(letter.attempts()).isZero();
    }

    @Test
    void aCauseThatFailsLeavesNoLetter() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    outbox.write(LetterKind.FUNDED, new ProposalNumber(number), investigator, WORDING, "line-1");
                    throw Refusal.conflict("wrong-status", new Text("不行", "no"));
                }))
                .isInstanceOf(Refusal.class);
        assertThat(total()).isZero();
    }

    @Test
    void oneCauseWritesOneLetter() {
        assertThat(write(investigator, "line-1")).isTrue();
        assertThat(write(investigator, "line-1")).isFalse();
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void anotherCauseOrRecipientWritesAnother() {
        write(investigator, "line-1");
        write(investigator, "line-2");
        write(Recipient.of("负责人乙", "b@example.org"), "line-1");
        assertThat(total()).isEqualTo(3);
    }

    @Test
    void withoutAnAddressItWaitsForAPerson() {
        write(Recipient.of("负责人甲", ""), "line-1");
        assertThat(only().state()).isEqualTo(LetterState.NO_ADDRESS);
    }

    @Test
    void whatIsNoAddressIsNotTried() {
        write(Recipient.of("负责人甲", "a@example.org\r\nBcc: all@example.org"), "line-1");
        var letter = only();
        assertThat(letter.state()).isEqualTo(LetterState.NO_ADDRESS);
        assertThat(letter.address()).isEmpty();
        assertThat(letter.lastError()).contains("a@example.org Bcc:");
    }

    @Test
    void aCorrectedAddressSetsItOnItsWayUnderTheSameMessageId() {
        write(Recipient.of("负责人甲", ""), "line-1");
        var before = only();
        outbox.resend(before.id(), " a@example.org ", "officer");
        var after = only();
        assertThat(after.state()).isEqualTo(LetterState.WAITING);
        assertThat(after.address()).isEqualTo("a@example.org");
        assertThat(after.messageId()).isEqualTo(before.messageId());
        assertThat(after.resentBy()).isEqualTo("officer");
    }

    @Test
    void withoutAnyAddressItIsNotSentAgain() {
        write(Recipient.of("负责人甲", ""), "line-1");
        assertThatThrownBy(() -> outbox.resend(only().id(), null, "officer"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED));
        assertThatThrownBy(() -> outbox.resend(only().id(), "a@example.org, b@example.org", "officer"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whileItIsBeingSentNobodyWaitsForIt() {
        write(investigator, "line-1");
        var id = only().id();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from letter where id = :id for update")
                    .param("id", id)
                    .query(Long.class)
                    .single();
            var elsewhere = new TransactionTemplate(transaction.getTransactionManager());
            elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            assertThatThrownBy(() -> elsewhere.executeWithoutResult(inner -> outbox.resend(id, null, "officer")))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("letter-being-sent"));
        });
    }

    private boolean write(Recipient recipient, String cause) {
        long before = total();
        transaction.executeWithoutResult(
                status -> outbox.write(LetterKind.FUNDED, new ProposalNumber(number), recipient, WORDING, cause));
        return total() > before;
    }

    private Letter only() {
        var letters = outbox.page(new LetterFilter(null, new ProposalNumber(number)), 0, 10);
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    private long total() {
        return outbox.total(new LetterFilter(null, new ProposalNumber(number)));
    }
}
