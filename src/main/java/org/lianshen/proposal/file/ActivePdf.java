package org.lianshen.proposal.file;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/** Finds what a PDF would do by itself, or carries beside its pages (ISO 32000-2, 12.6.4 and 7.11.4). */
final class ActivePdf {

    private static final int DEEPEST = 100;

    private static final Text SCRIPT = Text.of("proposal.pdf.script");
    private static final Text LAUNCH = Text.of("proposal.pdf.starts-programs");
    private static final Text EMBEDDED = Text.of("proposal.pdf.embedded-files");

    /** Actions by their names. */
    private static final Map<String, Text> ACTIONS = Map.of(
            "JavaScript", SCRIPT,
            "Launch", LAUNCH,
            "GoToE", LAUNCH,
            "ImportData", LAUNCH,
            "RichMediaExecute", EMBEDDED);

    private static final Set<COSName> SCRIPTS = Set.of(COSName.JS, COSName.getPDFName("JavaScript"));
    private static final Set<COSName> FILES =
            Set.of(COSName.EF, COSName.EMBEDDED_FILES, COSName.getPDFName("RichMediaContent"));

    private ActivePdf() {}

    /** What is active in the document; null where nothing is. */
    static @Nullable Text fault(COSDocument document) throws IOException {
        for (var key : List.copyOf(document.getXrefTable().keySet())) {
            var object = document.getObjectFromPool(key);
            var fault = fault(object == null ? null : object.getObject(), 0);
            if (fault != null) {
                return fault;
            }
        }
        return fault(document.getTrailer(), 0);
    }

    /** References are followed nowhere: each object is looked at in its own turn. */
    private static @Nullable Text fault(@Nullable COSBase value, int depth) {
        if (depth > DEEPEST || value == null || value instanceof COSObject) {
            return null;
        }
        if (value instanceof COSDictionary dictionary) {
            var own = own(dictionary);
            return own != null ? own : first(dictionary.getValues(), depth);
        }
        if (value instanceof COSArray array) {
            return first(array, depth);
        }
        return null;
    }

    private static @Nullable Text first(Iterable<? extends COSBase> parts, int depth) {
        for (var part : parts) {
            var fault = fault(part, depth + 1);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static @Nullable Text own(COSDictionary dictionary) {
        var action = dictionary.getNameAsString(COSName.S);
        if (action != null && ACTIONS.containsKey(action)) {
            return ACTIONS.get(action);
        }
        if (SCRIPTS.stream().anyMatch(dictionary::containsKey)) {
            return SCRIPT;
        }
        var type = dictionary.getNameAsString(COSName.TYPE);
        return FILES.stream().anyMatch(dictionary::containsKey) || "EmbeddedFile".equals(type) ? EMBEDDED : null;
    }
}
