package org.lianshen.proposal.version;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.proposal.StoredDocument;

/** Compares two sets of documents: of one kind, what went and what came replace each other in their order. */
final class DocumentDifferences {

    private DocumentDifferences() {}

    public static List<DocumentChange> of(List<StoredDocument> before, List<StoredDocument> now) {
        var changes = new ArrayList<DocumentChange>();
        for (var kind : DocumentKind.values()) {
            var gone = new ArrayDeque<>(only(kind, before, now));
            for (var come : only(kind, now, before)) {
                changes.add(new DocumentChange(kind, gone.poll(), come));
            }
            gone.forEach(document -> changes.add(new DocumentChange(kind, document, null)));
        }
        return changes;
    }

    private static List<StoredDocument> only(
            DocumentKind kind, List<StoredDocument> these, List<StoredDocument> others) {
        return these.stream()
                .filter(document -> document.kind() == kind)
                .filter(document -> others.stream().noneMatch(other -> isSame(document, other)))
                .toList();
    }

    /** A file uploaded again as it was changes nothing. */
    private static boolean isSame(StoredDocument one, StoredDocument other) {
        return one.kind() == other.kind()
                && one.sha256().equals(other.sha256())
                && one.name().equals(other.name());
    }
}
