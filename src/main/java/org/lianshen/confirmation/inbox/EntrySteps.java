package org.lianshen.confirmation.inbox;

import java.util.List;
import org.lianshen.confirmation.answer.EntryProcessor;
import org.lianshen.confirmation.pairing.Matching;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What follows the keeping of entries, each step in a transaction of its own. A failed step is logged and stops no
 * other one; {@link InterruptedEntries} takes it again.
 */
@Component
class EntrySteps {

    private static final Logger LOG = LoggerFactory.getLogger(EntrySteps.class);

    private final Matching matching;
    private final EntryProcessor processor;

    EntrySteps(Matching matching, EntryProcessor processor) {
        this.matching = matching;
        this.processor = processor;
    }

    /** Matches entries of one direction, and acts on earlier ones that found their proposals with them. */
    void match(DirectionId direction, List<Long> ids) {
        attempt(
                "entries of " + direction,
                () -> matching.entriesArrived(direction, ids).stream()
                        .filter(id -> !ids.contains(id))
                        .forEach(this::act));
    }

    /** Acts on one entry. */
    void act(long id) {
        attempt("inbox entry " + id, () -> processor.act(id));
    }

    /** Tells a proposal that still waits the answer it has. */
    void answerAgain(ProposalNumber number) {
        attempt("proposal " + number, () -> processor.answerAgain(number));
    }

    private static void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            LOG.error("Could not act on {}; it is tried again later", what, failure);
        }
    }
}
