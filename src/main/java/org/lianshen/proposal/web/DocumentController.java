package org.lianshen.proposal.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.proposal.Documents;
import org.lianshen.proposal.ProposalAccess;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents over HTTP. They are always served as attachments: no browser ever shows one as a page of ours. */
@RestController
@RequestMapping("/api/proposals/{number}/documents")
class DocumentController {

    private final Documents documents;
    private final ProposalAccess access;
    private final ProposalView view;

    DocumentController(Documents documents, ProposalAccess access, ProposalView view) {
        this.documents = documents;
        this.access = access;
        this.view = view;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ObjectNode> add(
            @PathVariable String number, @RequestParam String kind, @RequestParam MultipartFile file)
            throws IOException {
        var known = Word.find(DocumentKind.class, kind)
                .orElseThrow(() -> Refusal.unacceptable(
                        "/kind",
                        Text.of("proposal.no-such-kind-of-document", Text.list(Word.all(DocumentKind.class)))));
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var document = documents.add(new ProposalNumber(number), known, name, file.getBytes());
        return ResponseEntity.created(URI.create("/api/proposals/" + number + "/documents/" + document.id()))
                .body(view.document(document));
    }

    @GetMapping
    List<ObjectNode> list(@PathVariable String number) {
        return documents.of(access.visible(new ProposalNumber(number)).number()).stream()
                .map(view::document)
                .toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> read(@PathVariable String number, @PathVariable String id) {
        access.visible(new ProposalNumber(number));
        var document = documents
                .find(new ProposalNumber(number), AttachedDocument.id(id))
                .orElseThrow(Refusal::notFound);
        return AttachedDocument.of(document, documents.bytes(new ProposalNumber(number), document.id()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String number, @PathVariable String id) {
        documents.remove(new ProposalNumber(number), AttachedDocument.id(id));
    }
}
