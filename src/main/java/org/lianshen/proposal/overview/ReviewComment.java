package org.lianshen.proposal.overview;

import java.util.List;
import org.lianshen.language.Text;

/**
 * What one reviewer wrote for the applicant. Nothing in it tells who wrote it.
 *
 * @param criteria what was said on each criterion, those without a comment left out
 * @param comment the overall opinion
 */
public record ReviewComment(List<OnCriterion> criteria, String comment) {

    /** Keeps its own copy of the list. */
    public ReviewComment {
        criteria = List.copyOf(criteria);
    }

    /**
     * A comment on one criterion.
     *
     * @param criterion the criterion's id
     * @param name what was judged
     * @param comment what was said
     */
    public record OnCriterion(String criterion, Text name, String comment) {}
}
