package org.lianshen.expertreview.sheet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A review sheet.
 *
 * @param marks one per criterion of the template, by the criterion's id
 * @param comment the overall opinion; the applicant reads it
 * @param remark what only officer, chair and approver read, or null
 * @param recommendation id of the overall recommendation, or null where none is asked for
 * @param familiarity id of how well the expert knows the subject, or null where they are not asked
 */
@NamedInterface("sheet")
public record Sheet(
        Map<String, CriterionScore> marks,
        @Nullable String comment,
        @Nullable String remark,
        @Nullable String recommendation,
        @Nullable String familiarity) {

    /** Keeps its own copy of the map, in its order. */
    public Sheet {
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    /** The same with these marks. */
    Sheet with(Map<String, CriterionScore> all) {
        return new Sheet(all, comment, remark, recommendation, familiarity);
    }

    /** The same without what only officer, chair and approver read. */
    public Sheet withoutRemark() {
        return new Sheet(marks, comment, null, recommendation, familiarity);
    }

    /** A sheet of a template that asks for nothing else. */
    public Sheet(Map<String, CriterionScore> marks, @Nullable String comment) {
        this(marks, comment, null, null, null);
    }
}
