package org.lianshen.models.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.models.ModelChange;
import org.lianshen.models.ReviewedChange;
import org.lianshen.models.difference.ElementDifference;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/**
 * A change as programs read it.
 *
 * @param id its number
 * @param state its word
 * @param reason why
 * @param proposedBy the account that proposed it
 * @param proposedAt when
 * @param decidedBy the account that decided; null while nobody did
 * @param decidedAt when; null likewise
 * @param remark why it was refused; null where it was not
 * @param files what is changed
 * @param overtaken names of its files that went live in another version since; such a change is made anew
 * @param findings what is wrong
 * @param difference what is different
 */
record ChangeView(
        long id,
        String state,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String remark,
        List<File> files,
        List<String> overtaken,
        List<Finding> findings,
        List<DifferenceLine> difference) {

    /**
     * A file.
     *
     * @param name its name
     * @param sha256 of its bytes; empty where it is taken away
     */
    record File(String name, String sha256) {}

    /**
     * One thing that is wrong.
     *
     * @param file name of the file
     * @param element id of the element; empty where the whole file is meant
     * @param severity {@code error} or {@code warning}
     * @param message what is wrong
     * @param remedy what would do
     */
    record Finding(String file, String element, String severity, Text message, Text remedy) {

        static Finding of(ModelFinding finding) {
            return new Finding(
                    finding.file(), finding.element(), finding.severity().word(), finding.message(), finding.remedy());
        }
    }

    /**
     * One thing that is different.
     *
     * @param file name of the file
     * @param element id of the element; empty where the whole file is meant
     * @param kind {@code added}, {@code removed}, {@code changed} or {@code moved}
     * @param property what of the element; empty where it was not changed
     * @param was what it said before; null where it said nothing
     * @param now what it says now; null where it says nothing
     * @param message the same as a sentence
     */
    record DifferenceLine(
            String file,
            String element,
            String kind,
            String property,
            @Nullable String was,
            @Nullable String now,
            Text message) {

        static DifferenceLine of(ElementDifference difference) {
            return new DifferenceLine(
                    difference.file(),
                    difference.element(),
                    difference.kind().word(),
                    difference.property(),
                    difference.was(),
                    difference.now(),
                    difference.message());
        }
    }

    /** Without findings and differences, for a list. */
    static ChangeView named(ModelChange change) {
        return of(new ReviewedChange(change, List.of(), List.of(), List.of()));
    }

    static ChangeView of(ReviewedChange reviewed) {
        var change = reviewed.change();
        var decision = change.decision();
        return new ChangeView(
                change.id(),
                change.state().word(),
                change.reason(),
                change.proposedBy(),
                change.proposedAt(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.remark(),
                change.files().stream()
                        .map(file -> new File(file.name(), file.sha256()))
                        .toList(),
                reviewed.overtaken(),
                reviewed.findings().stream().map(Finding::of).toList(),
                reviewed.difference().stream().map(DifferenceLine::of).toList());
    }
}
