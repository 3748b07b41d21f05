package org.lianshen.expertreview;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A review sheet.
 *
 * @param marks one per criterion of the call, by the criterion's id
 * @param comment the overall opinion
 */
public record Sheet(
        Map<String, CriterionScore> marks, @Nullable String comment) {

    /** Keeps its own copy of the map, in its order. */
    public Sheet {
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    /** The name of the form's score field of a criterion: {@code scoreContent} for {@code content}. */
    public static String scoreField(String criterion) {
        return "score" + capitalised(criterion);
    }

    /** The name of the form's comment field of a criterion: {@code commentContent} for {@code content}. */
    public static String commentField(String criterion) {
        return "comment" + capitalised(criterion);
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
