package org.lianshen.expertreview.offline;

import org.lianshen.programme.template.Criterion;

/** What stands in the hidden first column, so that a row is known wherever it is moved. */
final class RowKey {

    static final String NOTE = "note";
    static final String COLUMNS = "columns";
    static final String COMMENT = "comment";
    static final String REMARK = "remark";
    static final String RECOMMENDATION = "recommendation";
    static final String FAMILIARITY = "familiarity";
    static final String ASSIGNMENT = "assignment";
    static final String TEMPLATE = "template";
    static final String BEGUN = "begun";

    private static final String CRITERION = "criterion:";

    private RowKey() {}

    static String of(Criterion criterion) {
        return CRITERION + criterion.id();
    }

    /** Whether a row of that key has its answer in the last column. */
    static boolean isWhole(String key) {
        return switch (key) {
            case COMMENT, REMARK, RECOMMENDATION, FAMILIARITY -> true;
            default -> false;
        };
    }

    /** Whether the columns for answers may hold anything in a row of that key. */
    static boolean isCriterion(String key) {
        return key.startsWith(CRITERION);
    }

    /** The criterion's id in such a key. */
    static String criterion(String key) {
        return key.substring(CRITERION.length());
    }
}
