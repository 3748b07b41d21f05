package org.lianshen.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.programme.word.Word;
import org.lianshen.proposal.content.DeclaredDocument;
import org.lianshen.proposal.file.DocumentRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of proposals, in the database beside them. */
@Service
public class Documents {

    private static final String FACTS =
            "select id, kind, name, media_type, size, sha256, uploaded_at from proposal_document ";

    private final JdbcClient jdbc;
    private final DocumentRules rules;
    private final ProposalAccess access;
    private final Proposals proposals;
    private final Callers callers;
    private final Clock clock;

    Documents(
            JdbcClient jdbc,
            DocumentRules rules,
            ProposalAccess access,
            Proposals proposals,
            Callers callers,
            Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.access = access;
        this.proposals = proposals;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Adds a document to a draft or a returned proposal of the caller's.
     *
     * @throws Refusal not found; not editable; too many; too large; of a wrong type
     */
    @Transactional
    public StoredDocument add(ProposalNumber number, DocumentKind kind, String fileName, byte[] bytes) {
        var proposal = access.own(number);
        Drafting.requireEditable(proposal);
        var present = of(number);
        if (present.size() >= rules.maxCount()) {
            throw Refusal.conflict("too-many-documents", Text.of("proposal.too-many-documents", rules.maxCount()));
        }
        var name = DocumentRules.cleanName(fileName);
        var document = new StoredDocument(
                UUID.randomUUID(),
                kind,
                name,
                rules.typeOf(bytes, name),
                bytes.length,
                Sha256.of(bytes),
                clock.instant());
        insert(number, document, bytes);
        proposals.setContent(number, proposal.content().withDocuments(kinds(number)));
        return document;
    }

    /**
     * Takes a document away from a draft or a returned proposal of the caller's. What was submitted once stays, and can
     * be read by whoever may see the proposal: only the next submission goes without it.
     */
    @Transactional
    public void remove(ProposalNumber number, UUID id) {
        var proposal = access.own(number);
        Drafting.requireEditable(proposal);
        if (setAside(number, id) + delete(number, id) == 0) {
            throw Refusal.notFound();
        }
        proposals.setContent(number, proposal.content().withDocuments(kinds(number)));
    }

    private int setAside(ProposalNumber number, UUID id) {
        return jdbc.sql("update proposal_document set removed_at = :at where number = :number and id = :id"
                        + " and removed_at is null and exists (select 1 from submission_document where document = :id)")
                .param("at", OffsetDateTime.now(clock))
                .param("number", number.value())
                .param("id", id)
                .update();
    }

    private int delete(ProposalNumber number, UUID id) {
        return jdbc.sql("delete from proposal_document where number = :number and id = :id"
                        + " and not exists (select 1 from submission_document where document = :id)")
                .param("number", number.value())
                .param("id", id)
                .update();
    }

    /** The documents of a proposal as it stands, oldest first. */
    public List<StoredDocument> of(ProposalNumber number) {
        return jdbc.sql(FACTS + "where number = :number and removed_at is null order by uploaded_at, id")
                .param("number", number.value())
                .query((row, index) -> document(row))
                .list();
    }

    /** The documents submitted under a receipt, in the order of their ids. */
    public List<StoredDocument> submitted(UUID receipt) {
        return jdbc.sql(FACTS + "join submission_document on document = id where receipt = :receipt order by id::text")
                .param("receipt", receipt)
                .query((row, index) -> document(row))
                .list();
    }

    /** One document of a proposal: one that it has or that was submitted once. */
    public Optional<StoredDocument> find(ProposalNumber number, UUID id) {
        return jdbc.sql(FACTS + "where number = :number and id = :id")
                .param("number", number.value())
                .param("id", id)
                .query((row, index) -> document(row))
                .optional();
    }

    /** The bytes of one document of a proposal. */
    public byte[] bytes(ProposalNumber number, UUID id) {
        return jdbc.sql("select bytes from proposal_document where number = :number and id = :id")
                .param("number", number.value())
                .param("id", id)
                .query((row, index) -> row.getBytes(1))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    List<DeclaredDocument> kinds(ProposalNumber number) {
        return of(number).stream()
                .map(document -> new DeclaredDocument(document.kind()))
                .toList();
    }

    private void insert(ProposalNumber number, StoredDocument document, byte[] bytes) {
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
                .param("by", callers.current().account())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static StoredDocument document(ResultSet row) throws SQLException {
        return new StoredDocument(
                row.getObject("id", UUID.class),
                Word.find(DocumentKind.class, row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
