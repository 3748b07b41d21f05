package org.lianshen.process.step;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.lianshen.notification.LetterKind;
import org.lianshen.notification.LetterWriter;
import org.lianshen.proposal.History;
import org.lianshen.proposal.HistoryEntry;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.lianshen.round.Decisions;
import org.springframework.stereotype.Component;

/** Ends proposals with the round's decision. */
@Component
class RoundOutcomes {

    private final Proposals proposals;
    private final Decisions decisions;
    private final History history;
    private final LetterWriter letters;

    RoundOutcomes(Proposals proposals, Decisions decisions, History history, LetterWriter letters) {
        this.history = history;
        this.proposals = proposals;
        this.decisions = decisions;
        this.letters = letters;
    }

    /** It is funded; the letter goes with the step. */
    void fund(String number) {
        decisions.fund(number);
    }

    /** It is declined for good: in reserve until now, it hears of it only at the end. */
    void decline(String number) {
        boolean waited = proposals.lock(number).status() == ProposalStatus.DECLINED;
        decisions.decline(number);
        if (waited) {
            var why = new HashMap<String, @Nullable Object>();
            why.put("reason", history.lastStep(number).map(HistoryEntry::reason).orElse(null));
            letters.toApplicant(LetterKind.DECLINED, number, why, "final");
        }
    }
}
