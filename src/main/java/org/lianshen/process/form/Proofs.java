package org.lianshen.process.form;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lianshen.programme.DocumentKind;
import org.lianshen.proposal.Documents;
import org.lianshen.proposal.StoredDocument;
import org.springframework.stereotype.Component;

/** The documents that a person needs to verify something, as links. Their names stay out: an applicant wrote them. */
@Component
public class Proofs {

    private static final Map<DocumentKind, String> WORDS = Map.of(
            DocumentKind.OWN_FUNDING_PROOF, "自筹经费证明 · Proof of own funding",
            DocumentKind.FOREIGN_GOVERNMENT_SUPPORT, "外方支持文件 · Letter of support",
            DocumentKind.PARTNER_FUNDING_PROOF, "合作方出资证明 · Proof of the partner's funding");

    private final Documents documents;

    Proofs(Documents documents) {
        this.documents = documents;
    }

    /** Shows all documents of a kind. */
    public void show(HumanTask task, String number, DocumentKind kind) {
        task.showJson(
                "proofs",
                documents.of(number).stream()
                        .filter(document -> document.kind() == kind)
                        .map(document -> row(number, document))
                        .toList());
    }

    private static Map<String, Object> row(String number, StoredDocument document) {
        Instant at = document.uploadedAt();
        var row = new LinkedHashMap<String, Object>();
        row.put("kindText", WORDS.getOrDefault(document.kind(), document.kind().wire()));
        row.put("url", "/api/proposals/" + number + "/documents/" + document.id());
        row.put("uploadedText", Shown.time(at));
        return row;
    }
}
