package org.lianshen.confirmation.reconciliation;

import org.lianshen.confirmation.entry.AgencyDecision;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;

/** Why an application is not on a joint list, in words. */
public final class JointListExclusions {

    private JointListExclusions() {}

    /** The words for a reason: a state of the reconciliation, {@code rejected} or {@code ended}. */
    public static Text label(String reason) {
        return switch (reason) {
            case "rejected" -> AgencyDecision.REJECTED.label();
            case "ended" -> Text.of("confirmation.left-out.ended");
            default ->
                Word.find(ReconciliationState.class, reason)
                        .map(ReconciliationState::label)
                        .orElse(new Text(reason, reason));
        };
    }
}
