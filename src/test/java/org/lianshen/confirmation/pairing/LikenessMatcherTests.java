package org.lianshen.confirmation.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.confirmation.Teams.CAMEL;
import static org.lianshen.confirmation.Teams.LAKE;
import static org.lianshen.confirmation.Teams.STEPPE;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.MATCHED;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.UNMATCHED;
import static org.lianshen.proposal.ProposalStatus.AWAITING_CONFIRMATION;
import static org.lianshen.proposal.ProposalStatus.DRAFT;
import static org.lianshen.proposal.ProposalStatus.ELIGIBLE;
import static org.lianshen.proposal.ProposalStatus.SUBMITTED;
import static org.lianshen.proposal.ProposalStatus.VOID;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.Teams;
import org.lianshen.confirmation.answer.Confirmations;
import org.lianshen.confirmation.entry.AgencyDecision;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.confirmation.entry.ForeignEntry;
import org.lianshen.confirmation.inbox.ArrivedEntryRepository;
import org.lianshen.confirmation.inbox.EntryAnswer;
import org.lianshen.confirmation.inbox.InterruptedEntries;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.SampleProposals;
import org.lianshen.desk.StandInProcess;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Entries that give no number of ours and no known reference find their proposals by who and what they are. */
@DeskTest
@RecordApplicationEvents
class LikenessMatcherTests {

    @Autowired
    private ArrivedEntryRepository arrived;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private InterruptedEntries interrupted;

    @Autowired
    private SampleProposals samples;

    @Autowired
    private StandInProcess process;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private AgencyListSender lists;

    @Autowired
    private ApplicantDesk applicants;

    @Autowired
    private Teams teams;

    @Test
    void anEntryIsMatchedAndActedOn() {
        teams.put(LAKE, AWAITING_CONFIRMATION);
        var number = teams.put(STEPPE, AWAITING_CONFIRMATION);

        var answer = lists.sendAll(STEPPE.entry("m1", "accepted")).get(0);

        assertThat(answer.result()).isEqualTo(MATCHED);
        assertThat(answer.number().value()).isEqualTo(number);
        assertThat(samples.status(number)).isEqualTo(ELIGIBLE);
        assertThat(ways()).containsExactly("m1 likeness");
        assertThat(jdbc.sql("select evidence ->> 'total' from match_candidate where number = :number")
                        .param("number", number)
                        .query(String.class)
                        .single())
                .satisfies(total -> assertThat(Double.parseDouble(total)).isGreaterThan(16));
    }

    @Test
    void theOrderOfTheListMakesNoDifference() {
        var lake = teams.put(LAKE, SUBMITTED);
        var steppe = teams.put(STEPPE, SUBMITTED);

        assertThat(lists.sendAll(
                        CAMEL.entry("m1", "received"), STEPPE.entry("m2", "received"), LAKE.entry("m3", "received")))
                .extracting(EntryAnswer::number)
                .containsExactly(null, new ProposalNumber(steppe), new ProposalNumber(lake));
    }

    @Test
    void aFollowUpNeedsNoReference() {
        var number = teams.put(STEPPE, SUBMITTED);
        lists.sendAll(STEPPE.entry("m1", "received"));

        assertThat(lists.sendAll(STEPPE.entry("m2", "rejected")).get(0).number().value())
                .isEqualTo(number);

        assertThat(ways()).containsExactly("m1 likeness", "m2 follow-up");
        assertThat(confirmations.standing(new ProposalNumber(number))).contains(Answer.REJECTED);
    }

    @Test
    void aReferenceOnceMatchedIsKnown() {
        var number = teams.put(STEPPE, SUBMITTED);
        lists.sendAll(STEPPE.entry("m1", "received", ", \"reference\": \"MN-77\""));

        assertThat(lists.send("m2", "MN-77", "accepted").number().value()).isEqualTo(number);
        assertThat(ways()).containsExactly("m1 likeness", "m2 follow-up");
    }

    @Test
    void severalEntriesAboutOneApplicationAreOne() {
        var number = teams.put(STEPPE, SUBMITTED);

        assertThat(lists.sendAll(
                        STEPPE.entry("m1", "received", ", \"reference\": \"MN-77\""),
                        AgencyListSender.entry("2.0", "m2", "MN-77", "accepted"),
                        STEPPE.entry("m3", "accepted")))
                .extracting(EntryAnswer::number)
                .containsOnly(new ProposalNumber(number));
    }

    @Test
    void aProposalHasOneApplicationOfAnAgency() {
        teams.put(STEPPE, SUBMITTED);
        lists.sendAll(STEPPE.entry("m1", "received", ", \"reference\": \"MN-77\""));

        assertThat(lists.sendAll(STEPPE.entry("m2", "received", ", \"reference\": \"MN-78\""))
                        .get(0)
                        .result())
                .isEqualTo(UNMATCHED);
    }

    @Test
    void ourNumberAndADeclaredReferenceGoBeforeLikeness() {
        var steppe = teams.put(STEPPE, SUBMITTED);
        var lake = teams.put(LAKE, SUBMITTED);

        assertThat(lists.sendAll(LAKE.entry("m1", "received", ", \"reference\": \"" + steppe + "\""))
                        .get(0)
                        .number()
                        .value())
                .isEqualTo(steppe);
        assertThat(lists.sendAll(LAKE.entry("m2", "received", ", \"reference\": \"MN-5\""))
                        .get(0)
                        .number()
                        .value())
                .isEqualTo(lake);
        assertThat(ways()).containsExactly("m1 our-number", "m2 likeness");
    }

    @Test
    void draftsAreNobodysBusinessAndWhatHasEndedYieldsToWhatLives() {
        teams.put(STEPPE, DRAFT);
        var voided = teams.put(STEPPE, VOID);
        teams.put(LAKE, WITHDRAWN);
        var lake = teams.put(LAKE, SUBMITTED);

        assertThat(lists.sendAll(STEPPE.entry("m1", "accepted"), LAKE.entry("m2", "accepted")))
                .extracting(EntryAnswer::number)
                .containsExactly(new ProposalNumber(voided), new ProposalNumber(lake));
        assertThat(process.late()).hasSize(1);
    }

    @Test
    void anEntryThatCameFirstIsMatchedWhenItsProposalArrives() {
        teams.put(LAKE, SUBMITTED);
        assertThat(lists.sendAll(STEPPE.entry("m1", "received")).get(0).result())
                .isEqualTo(UNMATCHED);
        var number = teams.put(STEPPE, SUBMITTED);

        applicants.submitted(number);

        assertThat(confirmations.standing(new ProposalNumber(number))).contains(Answer.CONFIRMED);
        assertThat(events.stream(EntryAmbiguous.class)).isEmpty();
    }

    @Test
    void whatACrashLeftIsMatchedByTheSweep() {
        var number = teams.put(STEPPE, AWAITING_CONFIRMATION);
        var entry = new ForeignEntry(
                "m1",
                "2.0",
                null,
                AgencyDecision.RECEIVED,
                STEPPE.en(),
                null,
                null,
                "X. Zhang",
                STEPPE.foreign(),
                null);
        arrived.keep("mecs", List.of(SampleProposals.CALL), List.of(entry), "agency-mecs");

        interrupted.finish();

        assertThat(samples.status(number)).isEqualTo(ELIGIBLE);
    }

    private List<String> ways() {
        return jdbc.sql("select message_id || ' ' || matched_by from agency_message order by id")
                .query(String.class)
                .list();
    }
}
