package org.lianshen.process.form;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.proposal.Documents;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.StoredDocument;
import org.springframework.stereotype.Component;

/** The documents that a person needs to verify something, as links. Their names stay out: an applicant wrote them. */
@Component
public class EvidenceLinks {

    private final Documents documents;
    private final FormDisplay display;

    EvidenceLinks(Documents documents, FormDisplay display) {
        this.documents = documents;
        this.display = display;
    }

    /** Shows all documents of a kind. */
    public void show(HumanTask task, ProposalNumber number, DocumentKind kind) {
        task.showJson(
                "proofs",
                documents.of(number).stream()
                        .filter(document -> document.kind() == kind)
                        .map(document -> row(number, document))
                        .toList());
    }

    private Map<String, Object> row(ProposalNumber number, StoredDocument document) {
        Instant at = document.uploadedAt();
        var row = new LinkedHashMap<String, Object>();
        row.put("kindText", display.words("document." + document.kind().word()));
        row.put("url", "/proposals/" + number + "/documents/" + document.id());
        row.put("uploadedText", display.moment(at));
        return row;
    }
}
