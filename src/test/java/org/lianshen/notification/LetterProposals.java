package org.lianshen.notification;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.story.Sample;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals for tests of letters, and the letters about them. */
@TestComponent
class LetterProposals {

    private static final String CONTENT = content();

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final LetterWriter writer;

    LetterProposals(JdbcClient jdbc, Outbox outbox, LetterWriter writer) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.writer = writer;
    }

    /** A proposal of applicant1 with that status; gives its number. */
    String proposal(String status) {
        var number = "2022-1-1.3-" + UUID.randomUUID();
        jdbc.sql("insert into proposal (number, call, direction, status, organisation, created_by, created_at, version,"
                        + " content, recommender) values (:number, '2022-1', '1.3', :status, 'o1',"
                        + " 'applicant1', now(), 1,"
                        + " :content, 'sc-kjt')")
                .param("number", number)
                .param("status", status)
                .param("content", CONTENT)
                .update();
        return number;
    }

    private static String content() {
        var content = Sample.made("2022-1", "1.3", "示例", "AT")
                .put("startDate", "2022-09-01")
                .put("durationMonths", 30)
                .put("requestedFunding", new BigDecimal("1234567.50"));
        content.putObject("title").put("zh", "城市供水管网智能诊断").put("en", "Smart diagnosis of urban water networks");
        content.remove(List.of("field", "participants", "agreements"));
        return content.toString();
    }

    /** A receipt as a submission leaves it. */
    void receipt(String number, String sha256, Instant at) {
        jdbc.sql("insert into submission_receipt (number, idempotency_key, body_sha256, content_sha256, at)"
                        + " values (:number, 'k', :sha, :sha, :at)")
                .param("number", number)
                .param("sha", sha256)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Sets until when a correction may come. */
    void correctionUntil(String number, Instant until) {
        jdbc.sql("update proposal set correction_until = :until where number = :number")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    /** All letters about it. */
    List<Letter> letters(String number) {
        return outbox.page(new LetterFilter(null, ProposalNumber.ofNullable(number)), 0, 100);
    }

    /** The only letter of that kind to that address. */
    Letter letter(String number, String kind, String address) {
        return letters(number).stream()
                .filter(letter -> letter.kind().equals(kind) && letter.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    /** Who writes letters. */
    LetterWriter writer() {
        return writer;
    }
}
