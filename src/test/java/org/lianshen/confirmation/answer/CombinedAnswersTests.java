package org.lianshen.confirmation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.entry.AgencyDecision;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.confirmation.entry.EntryEffect;
import org.lianshen.confirmation.entry.ForeignEntry;
import org.lianshen.confirmation.entry.MatchState;
import org.lianshen.programme.Confirmation;
import org.lianshen.programme.word.Silence;
import org.lianshen.proposal.ProposalNumber;

/** One agency, or a secretariat with at least two of its partner agencies, speak for the foreign side. */
class CombinedAnswersTests {

    private static final Confirmation BILATERAL = new Confirmation(true, List.of("mecs"), List.of(), 0, Silence.VOID);
    private static final Confirmation MULTILATERAL =
            new Confirmation(true, List.of("brics"), List.of("br", "ru", "in", "za"), 2, Silence.PERSON);
    private static final Confirmation NONE = new Confirmation(false, List.of(), List.of(), 0, Silence.PERSON);

    private final Map<String, AgencyMessage> last = new LinkedHashMap<>();
    private long next = 1;

    @Test
    void oneAgencyIsEnoughWhereThereIsOne() {
        assertThat(CombinedAnswers.combined(BILATERAL, last)).isEmpty();
        say("mecs", AgencyDecision.RECEIVED);
        assertThat(CombinedAnswers.combined(BILATERAL, last)).contains(new CombinedAnswer(Answer.CONFIRMED, 1));
        say("mecs", AgencyDecision.REJECTED);
        assertThat(CombinedAnswers.combined(BILATERAL, last)).contains(new CombinedAnswer(Answer.REJECTED, 2));
    }

    @Test
    void theSecretariatAndTwoPartnersInAnyOrder() {
        say("za", AgencyDecision.ACCEPTED);
        say("brics", AgencyDecision.RECEIVED);
        assertThat(CombinedAnswers.combined(MULTILATERAL, last)).isEmpty();
        say("in", AgencyDecision.ACCEPTED);
        assertThat(CombinedAnswers.combined(MULTILATERAL, last)).contains(new CombinedAnswer(Answer.CONFIRMED, 3));
    }

    @Test
    void partnersAloneAreNotEnough() {
        say("za", AgencyDecision.ACCEPTED);
        say("in", AgencyDecision.ACCEPTED);
        say("br", AgencyDecision.ACCEPTED);
        assertThat(CombinedAnswers.combined(MULTILATERAL, last)).isEmpty();
    }

    @Test
    void aPartnersRejectionDecidesNothingAloneTheSecretariatsDoes() {
        say("br", AgencyDecision.REJECTED);
        say("in", AgencyDecision.ACCEPTED);
        say("za", AgencyDecision.ACCEPTED);
        assertThat(CombinedAnswers.combined(MULTILATERAL, last)).isEmpty();
        say("brics", AgencyDecision.REJECTED);
        assertThat(CombinedAnswers.combined(MULTILATERAL, last)).contains(new CombinedAnswer(Answer.REJECTED, 4));
        say("brics", AgencyDecision.ACCEPTED);
        assertThat(CombinedAnswers.combined(MULTILATERAL, last)).contains(new CombinedAnswer(Answer.CONFIRMED, 5));
    }

    @Test
    void whereNothingIsAwaitedNothingStands() {
        say("mecs", AgencyDecision.RECEIVED);
        assertThat(CombinedAnswers.combined(NONE, last)).isEmpty();
    }

    private void say(String agency, AgencyDecision decision) {
        var entry = new ForeignEntry("m" + next, "2.5", null, decision, null, null, null, null, null, null);
        last.put(
                agency,
                new AgencyMessage(
                        next++,
                        agency,
                        "2022-1",
                        entry,
                        Instant.EPOCH,
                        MatchState.MATCHED,
                        new ProposalNumber("2022-1-2.5-0001"),
                        EntryEffect.KEPT_EARLY));
    }
}
