package org.lianshen.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianshen.database.ColumnValues;
import org.lianshen.programme.word.DocumentKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all documents, bytes included. */
@Repository
class DocumentRepository {

    private static final String FACTS =
            "select id, kind, name, media_type, size, sha256, uploaded_at from proposal_document ";

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The documents of a proposal as it stands, oldest first. */
    List<StoredDocument> of(ProposalNumber number) {
        return jdbc.sql(FACTS + "where number = :number and removed_at is null order by uploaded_at, id")
                .param("number", number.value())
                .query((row, index) -> document(row))
                .list();
    }

    /** The documents submitted under a receipt, in the order of their ids. */
    List<StoredDocument> submitted(UUID receipt) {
        return jdbc.sql(FACTS + "join submission_document on document = id where receipt = :receipt order by id::text")
                .param("receipt", receipt)
                .query((row, index) -> document(row))
                .list();
    }

    Optional<StoredDocument> find(ProposalNumber number, UUID id) {
        return jdbc.sql(FACTS + "where number = :number and id = :id")
                .param("number", number.value())
                .param("id", id)
                .query((row, index) -> document(row))
                .optional();
    }

    Optional<byte[]> bytes(ProposalNumber number, UUID id) {
        return jdbc.sql("select bytes from proposal_document where number = :number and id = :id")
                .param("number", number.value())
                .param("id", id)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    void insert(ProposalNumber number, StoredDocument document, byte[] bytes, String account) {
        jdbc.sql("insert into proposal_document (id, number, kind, name, media_type, size, sha256, bytes, uploaded_by,"
                        + " uploaded_at) values (:id, :number, :kind, :name, :type, :size, :sha, :bytes, :by, :at)")
                .param("id", document.id())
                .param("number", number.value())
                .param("kind", document.kind().word())
                .param("name", document.name())
                .param("type", document.mediaType())
                .param("size", document.size())
                .param("sha", document.sha256())
                .param("bytes", bytes)
                .param("by", account)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    /** Takes a document away that was submitted once: it stays for the receipt; how many that were. */
    int setAside(ProposalNumber number, UUID id) {
        return jdbc.sql("update proposal_document set removed_at = :at where number = :number and id = :id"
                        + " and removed_at is null and exists (select 1 from submission_document where document = :id)")
                .param("at", ColumnValues.of(clock.instant()))
                .param("number", number.value())
                .param("id", id)
                .update();
    }

    /** Deletes a document that was never submitted; how many that were. */
    int delete(ProposalNumber number, UUID id) {
        return jdbc.sql("delete from proposal_document where number = :number and id = :id"
                        + " and not exists (select 1 from submission_document where document = :id)")
                .param("number", number.value())
                .param("id", id)
                .update();
    }

    private static StoredDocument document(ResultSet row) throws SQLException {
        return new StoredDocument(
                row.getObject("id", UUID.class),
                ColumnValues.word(row, "kind", DocumentKind.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                ColumnValues.instant(row, "uploaded_at"));
    }
}
