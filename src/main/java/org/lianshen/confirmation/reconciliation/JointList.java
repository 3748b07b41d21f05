package org.lianshen.confirmation.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.DirectionId;

/**
 * A version of the list that both sides sign (双方联合清单), never changed once frozen.
 *
 * @param agency the foreign side
 * @param direction which direction of which call
 * @param version counts from 1
 * @param sha256 SHA-256 of the content: the rows as canonical JSON with agency, call and direction
 * @param workbookSha256 SHA-256 of the workbook to sign
 * @param remark what the liaison officer noted
 * @param frozenBy their account
 * @param frozenAt when
 * @param count how many applications are on it
 * @param leftOut how many were not, by reason: the states of the reconciliation, {@code rejected} by the agency,
 *     {@code ended} on our side
 * @param rows the applications; absent where versions are listed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JointList(
        String agency,
        @JsonUnwrapped DirectionId direction,
        int version,
        String sha256,
        String workbookSha256,
        @Nullable String remark,
        String frozenBy,
        Instant frozenAt,
        int count,
        Map<String, Integer> leftOut,
        @Nullable List<JointListRow> rows) {

    /** The same with its applications. */
    JointList with(List<JointListRow> all) {
        return new JointList(
                agency,
                direction,
                version,
                sha256,
                workbookSha256,
                remark,
                frozenBy,
                frozenAt,
                count,
                leftOut,
                List.copyOf(all));
    }

    /** The same with the hash of its workbook. */
    JointList withWorkbook(String hash) {
        return new JointList(
                agency, direction, version, sha256, hash, remark, frozenBy, frozenAt, count, leftOut, rows);
    }
}
