package org.lianshen.proposal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The receipts given so far, by proposal and idempotency key. */
@Repository
public class Receipts {

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Given> find(String number, String key) {
        return jdbc.sql("select * from submission_receipt where number = :number and idempotency_key = :key")
                .param("number", number)
                .param("key", key)
                .query((row, index) -> new Given(
                        new Receipt(
                                number,
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("content_sha256")),
                        row.getString("body_sha256")))
                .optional();
    }

    /** The receipt of the latest submission. */
    public Optional<Receipt> latest(String number) {
        return jdbc.sql("select at, content_sha256 from submission_receipt where number = :number"
                        + " order by at desc limit 1")
                .param("number", number)
                .query((row, index) -> new Receipt(
                        number, row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("content_sha256")))
                .optional();
    }

    void keep(Receipt receipt, String key, String bodySha256) {
        jdbc.sql("insert into submission_receipt (number, idempotency_key, body_sha256, content_sha256, at)"
                        + " values (:number, :key, :body, :content, :at)")
                .param("number", receipt.number())
                .param("key", key)
                .param("body", bodySha256)
                .param("content", receipt.sha256())
                .param("at", receipt.submittedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A receipt and what it was given for.
     *
     * @param receipt the receipt
     * @param bodySha256 SHA-256 of the request's body
     */
    record Given(Receipt receipt, String bodySha256) {}
}
