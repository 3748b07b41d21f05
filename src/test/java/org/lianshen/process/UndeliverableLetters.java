package org.lianshen.process;

import org.lianshen.notification.Letter;
import org.lianshen.notification.LetterFilter;
import org.lianshen.notification.Outbox;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters that mail servers have taken and bring back. */
public final class UndeliverableLetters {

    private final Outbox outbox;
    private final JdbcClient jdbc;

    public UndeliverableLetters(Outbox outbox, JdbcClient jdbc) {
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    /** A letter about the proposal was sent and comes back; its id. */
    public long receiptComesBack(String number) {
        var letter = outbox.page(new LetterFilter(null, new ProposalNumber(number)), 0, 100).stream()
                .filter(one -> one.kind().equals("receipt"))
                .findFirst()
                .orElseThrow();
        comesBack(letter.id());
        return letter.id();
    }

    void comesBack(long letter) {
        jdbc.sql("update letter set state = 'sent', sent_at = now() where id = :id")
                .param("id", letter)
                .update();
        outbox.cameBack(read(letter).messageId(), null, "Came back: 5.1.1 smtp; 550 no such user");
    }

    Letter read(long letter) {
        return outbox.find(letter).orElseThrow();
    }
}
