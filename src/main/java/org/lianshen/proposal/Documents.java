package org.lianshen.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.proposal.blinding.BlindedCopies;
import org.lianshen.proposal.blinding.Uncleanable;
import org.lianshen.proposal.content.DeclaredDocument;
import org.lianshen.proposal.file.DocumentRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of proposals, in the database beside them. */
@Service
public class Documents {

    private final DocumentRepository documents;
    private final DocumentRules rules;
    private final BlindedCopies copies;
    private final ProposalAccess access;
    private final Proposals proposals;
    private final Callers callers;
    private final Clock clock;

    Documents(
            DocumentRepository documents,
            DocumentRules rules,
            BlindedCopies copies,
            ProposalAccess access,
            Proposals proposals,
            Callers callers,
            Clock clock) {
        this.documents = documents;
        this.rules = rules;
        this.copies = copies;
        this.access = access;
        this.proposals = proposals;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Adds a document to a draft or a returned proposal of the caller's.
     *
     * @throws Refusal not found; not editable; too many; too large; of a wrong type; made for experts and
     *     cannot be cleaned
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
        var type = rules.typeOf(bytes, name);
        if (kind == DocumentKind.BLINDED_TEXT) {
            copies.require(bytes, type, number.value());
        }
        var document = new StoredDocument(
                UUID.randomUUID(), kind, name, type, bytes.length, Sha256.of(bytes), clock.instant());
        documents.insert(number, document, bytes, callers.current().account());
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
        if (documents.setAside(number, id) + documents.delete(number, id) == 0) {
            throw Refusal.notFound();
        }
        proposals.setContent(number, proposal.content().withDocuments(kinds(number)));
    }

    /** The documents of a proposal as it stands, oldest first. */
    public List<StoredDocument> of(ProposalNumber number) {
        return documents.of(number);
    }

    /** The documents submitted under a receipt, in the order of their ids. */
    public List<StoredDocument> submitted(UUID receipt) {
        return documents.submitted(receipt);
    }

    /** One document of a proposal: one that it has or that was submitted once. */
    public Optional<StoredDocument> find(ProposalNumber number, UUID id) {
        return documents.find(number, id);
    }

    /** The bytes of one document of a proposal. */
    public byte[] bytes(ProposalNumber number, UUID id) {
        return documents.bytes(number, id).orElseThrow(Refusal::notFound);
    }

    /**
     * What experts get of a document made for them: never the file itself.
     *
     * @throws Refusal where it was taken before files were cleaned, and cannot be
     */
    public byte[] blindedCopy(ProposalNumber number, StoredDocument document) {
        try {
            return copies.of(bytes(number, document.id()), document.mediaType(), number.value());
        } catch (Uncleanable file) {
            throw Refusal.conflict("cannot-be-blinded", Text.of("proposal.blinding.withheld", file.text()));
        }
    }

    List<DeclaredDocument> kinds(ProposalNumber number) {
        return of(number).stream()
                .map(document -> new DeclaredDocument(document.kind()))
                .toList();
    }
}
