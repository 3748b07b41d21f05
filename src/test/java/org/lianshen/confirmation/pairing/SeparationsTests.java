package org.lianshen.confirmation.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshen.confirmation.Teams.STEPPE;
import static org.lianshen.proposal.ProposalStatus.ELIGIBLE;
import static org.lianshen.proposal.ProposalStatus.SUBMITTED;
import static org.lianshen.proposal.ProposalStatus.VOID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.Teams;
import org.lianshen.confirmation.answer.Confirmations;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.entry.EntryEffect;
import org.lianshen.confirmation.entry.MatchState;
import org.lianshen.confirmation.inbox.InterruptedEntries;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.SampleProposals;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A liaison officer takes apart what was matched by mistake. */
@DeskTest
class SeparationsTests {

    @Autowired
    private AgencyMessageRepository messages;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private InterruptedEntries interrupted;

    @Autowired
    private Separations separations;

    @Autowired
    private Ambiguities ambiguities;

    @Autowired
    private SampleProposals samples;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AgencyListSender lists;

    @Autowired
    private Teams teams;

    @Test
    void bothSidesAreFreeAgain() {
        var ours = teams.put(STEPPE, SUBMITTED);
        lists.sendAll(STEPPE.entry("m1", "accepted"));
        assertThat(messages.of(new ProposalNumber(ours))).hasSize(1);

        separate(ours, "另一份申请");

        assertThat(messages.of(new ProposalNumber(ours))).isEmpty();
        assertThat(messages.find("mecs", "m1")).get().satisfies(entry -> {
            assertThat(entry.matchState()).isEqualTo(MatchState.UNMATCHED);
            assertThat(entry.effect()).isNull();
        });
        assertThat(confirmations.heard(new ProposalNumber(ours))).isEmpty();
        assertThat(jdbc.sql("select separated_by || ' ' || reason from match_separation")
                        .query(String.class)
                        .single())
                .isEqualTo("liaison 另一份申请");
    }

    @Test
    void theyAreNeverMatchedWithEachOtherAgainByThemselves() {
        var ours = teams.put(STEPPE, SUBMITTED);
        lists.send("m1", ours, "accepted");
        separate(ours, "编号有误");
        interrupted.finish();
        lists.send("m2", ours, "accepted");
        lists.send("m3", ours.toLowerCase(java.util.Locale.ROOT) + " ", "accepted");
        assertThat(messages.of(new ProposalNumber(ours))).isEmpty();
    }

    @Test
    void theEntryFindsTheProposalThatItIsAbout() {
        var wrong = teams.put(STEPPE, SUBMITTED);
        lists.sendAll(STEPPE.entry("m1", "accepted"));
        var right = teams.put(STEPPE, SUBMITTED);
        separate(wrong, "后一项目才是");
        assertThat(messages.of(new ProposalNumber(right)))
                .extracting(message -> message.entry().id())
                .containsExactly("m1");
        assertThat(messages.of(new ProposalNumber(right)))
                .extracting(AgencyMessage::effect)
                .containsExactly(EntryEffect.KEPT_EARLY);
    }

    @Test
    void theProposalIsFreeForAnotherEntry() {
        var ours = teams.put(STEPPE, SUBMITTED);
        lists.sendAll(STEPPE.entry("m1", "accepted"));
        separate(ours, "不是同一份");
        lists.send("m2", ours, "rejected");
        assertThat(messages.of(new ProposalNumber(ours)))
                .extracting(message -> message.entry().id())
                .containsExactly("m2");
    }

    @Test
    void aReasonIsNeededAndSomethingToTakeApart() {
        var ours = teams.put(STEPPE, SUBMITTED);
        assertThat(code(ours, "理由")).isEqualTo("not-matched");
        lists.sendAll(STEPPE.entry("m1", "accepted"));
        assertThat(code(ours, " ")).isEqualTo("unacceptable");
        assertThat(code("2022-1-2.0-9999", "理由")).isEqualTo("not-found");
        assertThat(messages.of(new ProposalNumber(ours))).hasSize(1);
    }

    @Test
    void whatHasGoneOnByItsStrengthStaysTogether() {
        var ours = teams.put(STEPPE, SUBMITTED);
        lists.sendAll(STEPPE.entry("m1", "accepted"));
        samples.move(ours, ELIGIBLE, Cause.CONFIRMED);
        assertThat(code(ours, "理由")).isEqualTo("confirmed-already");
        assertThat(messages.of(new ProposalNumber(ours))).hasSize(1);
    }

    @Test
    void aLateAnswerIsDecidedFirst() {
        var ours = teams.put(STEPPE, SUBMITTED);
        samples.move(ours, VOID, Cause.VOID);
        lists.sendAll(STEPPE.entry("m1", "accepted"));
        assertThat(code(ours, "理由")).isEqualTo("late-undecided");
    }

    private void separate(String number, @Nullable String reason) {
        separations.separate(
                "mecs",
                catalogue
                        .direction(new DirectionId(SampleProposals.CALL, "2.0"))
                        .orElseThrow(),
                new ProposalNumber(number),
                reason,
                "liaison");
    }

    private String code(String number, @Nullable String reason) {
        return catchThrowableOfType(Refusal.class, () -> separate(number, reason))
                .code();
    }
}
