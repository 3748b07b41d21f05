package org.lianshen.proposal.content;

import java.util.List;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/**
 * What came of reading a proposal's JSON.
 *
 * @param content what could be read; what could not is missing
 * @param problems one entry per unreadable field
 */
public record ContentReading(ProposalContent content, List<FieldError> problems) {

    /** Keeps its own copy of the list. */
    public ContentReading {
        problems = List.copyOf(problems);
    }

    /**
     * The content, if all of it could be read.
     *
     * @throws Refusal malformed, with all problems
     */
    public ProposalContent orRefuse() {
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
        return content;
    }
}
