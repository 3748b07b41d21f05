package org.lianshen.programme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.word.QuotaKind;

/**
 * A number of projects and a sum of money that some fields of a direction share.
 *
 * @param id word, unique within the direction
 * @param quota number of projects
 * @param quotaKind how firm that number is
 * @param budget CNY yuan
 * @param fields Chinese names of the fields that share it; all of the direction's where it has one pool
 * @param quotaPerField number of projects in each of these fields, where the guideline divides them
 */
public record Pool(
        String id,
        int quota,
        QuotaKind quotaKind,
        BigDecimal budget,
        List<String> fields,
        @Nullable Integer quotaPerField) {

    /** Keeps its own copy of the list. */
    public Pool {
        fields = List.copyOf(fields);
    }
}
