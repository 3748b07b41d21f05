package org.lianshen.proposal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianshen.database.ColumnValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The receipts given so far, by proposal and idempotency key. */
@Repository
public class ReceiptRepository {

    private static final String FACTS = "select id, number, at, coalesce(everything_sha256, content_sha256) as sha256,"
            + " everything_sha256 is not null as covers_all";

    private final JdbcClient jdbc;

    ReceiptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Given> find(ProposalNumber number, String key) {
        return jdbc.sql(FACTS + ", body_sha256, content_sha256 from submission_receipt"
                        + " where number = :number and idempotency_key = :key")
                .param("number", number.value())
                .param("key", key)
                .query((row, index) ->
                        new Given(receipt(row), row.getString("body_sha256"), row.getString("content_sha256")))
                .optional();
    }

    /** The receipt of the latest submission. */
    public Optional<Receipt> latest(ProposalNumber number) {
        return jdbc.sql(FACTS + " from submission_receipt where number = :number order by at desc limit 1")
                .param("number", number.value())
                .query((row, index) -> receipt(row))
                .optional();
    }

    public List<Receipt> of(ProposalNumber number) {
        return jdbc.sql(FACTS + " from submission_receipt where number = :number order by at, id")
                .param("number", number.value())
                .query((row, index) -> receipt(row))
                .list();
    }

    /** The canonical content that a receipt is for, where it was kept. */
    public Optional<String> content(UUID id) {
        return jdbc.sql("select content from submission_receipt where id = :id and content is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    public void keep(Receipt receipt, String key, String bodySha256, byte[] content, List<StoredDocument> documents) {
        jdbc.sql("insert into submission_receipt (id, number, idempotency_key, body_sha256, content_sha256,"
                        + " everything_sha256, content, at)"
                        + " values (:id, :number, :key, :body, :contentHash, :everything, :content, :at)")
                .param("id", receipt.id())
                .param("number", receipt.number().value())
                .param("key", key)
                .param("body", bodySha256)
                .param("contentHash", Sha256.of(content))
                .param("everything", receipt.sha256())
                .param("content", new String(content, StandardCharsets.UTF_8))
                .param("at", ColumnValues.of(receipt.submittedAt()))
                .update();
        documents.forEach(
                document -> jdbc.sql("insert into submission_document (receipt, document) values (:receipt, :document)")
                        .param("receipt", receipt.id())
                        .param("document", document.id())
                        .update());
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getObject("id", UUID.class),
                new ProposalNumber(row.getString("number")),
                ColumnValues.instant(row, "at"),
                row.getString("sha256"),
                row.getBoolean("covers_all") ? Coverage.CONTENT_AND_DOCUMENTS : Coverage.CONTENT);
    }

    /**
     * A receipt and what it was given for.
     *
     * @param receipt the receipt
     * @param bodySha256 SHA-256 of the request's body
     * @param contentSha256 SHA-256 of the content alone
     */
    public record Given(Receipt receipt, String bodySha256, String contentSha256) {}
}
