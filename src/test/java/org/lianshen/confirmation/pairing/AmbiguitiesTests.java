package org.lianshen.confirmation.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianshen.confirmation.Teams.LAKE;
import static org.lianshen.confirmation.Teams.STEPPE;
import static org.lianshen.proposal.ProposalStatus.AWAITING_CONFIRMATION;
import static org.lianshen.proposal.ProposalStatus.DRAFT;
import static org.lianshen.proposal.ProposalStatus.ELIGIBLE;
import static org.lianshen.proposal.ProposalStatus.SUBMITTED;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.Teams;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.entry.EntryEffect;
import org.lianshen.confirmation.entry.MatchState;
import org.lianshen.confirmation.inbox.EntryAnswer;
import org.lianshen.desk.Concurrently;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.SampleProposals;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.time.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A liaison officer sees both sides of an ambiguous entry and says which proposal it is about, or that it is none. */
@DeskTest
@RecordApplicationEvents
class AmbiguitiesTests {

    @Autowired
    private AgencyMessageRepository messages;

    @Autowired
    private Ambiguities ambiguities;

    @Autowired
    private SampleProposals samples;

    @Autowired
    private TestClock clock;

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
    void bothSidesAreShownWithWhatSpeaksForEach() {
        var steppe = teams.put(STEPPE, SUBMITTED);
        long message = vague("m1");

        assertThat(ambiguities.find(message)).get().satisfies(found -> {
            assertThat(found.message().entry().id()).isEqualTo("m1");
            assertThat(found.theirs().title().en()).isEqualTo(STEPPE.en());
            assertThat(found.candidates()).singleElement().satisfies(candidate -> {
                assertThat(candidate.number().value()).isEqualTo(steppe);
                assertThat(candidate.taken()).isFalse();
                assertThat(candidate.ours().title().zh()).isEqualTo(STEPPE.zh());
                assertThat(candidate.evidence().title().percent()).isEqualTo(100);
                assertThat(candidate.evidence().chineseInvestigator()).isNull();
                assertThat(candidate.evidence().total()).isPositive();
            });
        });
    }

    @Test
    void theDecisionIsKeptWithItsMakerAndTheScoresAndActedOn() {
        var number = teams.put(STEPPE, AWAITING_CONFIRMATION);
        long message = vague("m1");

        ambiguities.decide(
                message, ProposalNumber.ofNullable(number), " the agency confirmed by telephone ", "liaison");

        assertThat(samples.status(number)).isEqualTo(ELIGIBLE);
        assertThat(ambiguities.find(message)).isEmpty();
        assertThat(events.stream(EntryIdentified.class)).containsExactly(new EntryIdentified(message, true));
        assertThat(jdbc.sql("select number || ' ' || reason || ' ' || decided_by || ' '"
                                + " || (candidates -> 0 ->> 'number') from match_decision")
                        .query(String.class)
                        .list())
                .containsExactly(number + " the agency confirmed by telephone liaison " + number);
        assertThat(jdbc.sql("select matched_by from agency_message")
                        .query(String.class)
                        .single())
                .isEqualTo("person");
    }

    @Test
    void furtherEntriesAboutTheApplicationFollow() {
        var number = teams.put(STEPPE, SUBMITTED);
        lists.sendAll("""
            {"id": "m1", "direction": "2.0", "reference": "MN-7", "decision": "received", "title": "%s"}\
            """.formatted(STEPPE.en()));
        lists.send("m2", "MN-7", "accepted");
        assertThat(events.stream(EntryAmbiguous.class)).hasSize(2);

        ambiguities.decide(id("m1"), ProposalNumber.ofNullable(number), "why", "liaison");

        assertThat(messages.of(ProposalNumber.ofNullable(number)))
                .extracting(AgencyMessage::effect)
                .containsExactly(EntryEffect.KEPT_EARLY, EntryEffect.KEPT_EARLY);
        assertThat(events.stream(EntryIdentified.class)).hasSize(2);
    }

    @Test
    void anyOtherFreeProposalOfTheDirectionMayBeChosen() {
        teams.put(STEPPE, SUBMITTED);
        var lake = teams.put(LAKE, SUBMITTED);
        long message = vague("m1");

        ambiguities.decide(message, new ProposalNumber(lake), "the titles were mixed up", "liaison");

        assertThat(messages.of(new ProposalNumber(lake))).hasSize(1);
    }

    @Test
    void whatCannotBeMeantIsRefusedInWords() {
        var steppe = teams.put(STEPPE, SUBMITTED);
        var taken = teams.put(LAKE, SUBMITTED);
        var draft = teams.put(LAKE, DRAFT);
        var elsewhere = samples.put("2.1", SUBMITTED);
        lists.send("m0", taken, "received");
        long message = vague("m1");

        assertRefused("proposal-taken", () -> ambiguities.decide(message, new ProposalNumber(taken), "why", "liaison"));
        for (var number : List.of(draft, elsewhere, "2022-1-2.0-9999")) {
            assertRefused(
                    "no-such-candidate",
                    () -> ambiguities.decide(message, ProposalNumber.ofNullable(number), "why", "liaison"));
        }
        assertRefused("unacceptable", () -> ambiguities.decide(message, new ProposalNumber(steppe), " ", "liaison"));
        assertRefused(
                "not-found", () -> ambiguities.decide(Long.MAX_VALUE, new ProposalNumber(steppe), "why", "liaison"));
        ambiguities.decide(message, new ProposalNumber(steppe), "why", "liaison");
        assertRefused("already-decided", () -> ambiguities.decide(message, null, "why", "liaison2"));
    }

    @Test
    void noneOfTheseStandsUntilANewProposalFits() {
        teams.put(STEPPE, SUBMITTED);
        var again = teams.put(STEPPE, SUBMITTED);
        lists.sendAll(STEPPE.entry("m1", "received"));
        long message = id("m1");

        ambiguities.decide(message, null, "another project of theirs", "liaison");

        assertThat(messages.find(message).orElseThrow().matchState()).isEqualTo(MatchState.UNMATCHED);
        applicants.submitted(again);
        lists.sendAll(STEPPE.entry("m2", "accepted"));
        assertThat(messages.find(id("m2")).orElseThrow().matchState()).isEqualTo(MatchState.UNMATCHED);
        assertThat(events.stream(EntryAmbiguous.class)).hasSize(1);
        assertThat(events.stream(EntryIdentified.class)).hasSize(1);

        clock.set("2021-12-11T02:00:00Z");
        var fresh = teams.put(STEPPE, SUBMITTED);
        applicants.submitted(fresh);

        assertThat(messages.of(new ProposalNumber(fresh))).hasSize(2);
    }

    @Test
    void noneOfTheseHoldsForSharedReferencesAsWell() {
        samples.put("2.0", SUBMITTED, "MN-1");
        samples.put("2.0", SUBMITTED, "MN-1");
        lists.send("m1", "MN-1", "received");
        assertThat(ambiguities.find(id("m1")).orElseThrow().candidates()).hasSize(2);

        ambiguities.decide(id("m1"), null, "neither", "liaison");
        lists.send("m2", "elsewhere", "received");

        assertThat(messages.find(id("m1")).orElseThrow().matchState()).isEqualTo(MatchState.UNMATCHED);
    }

    @Test
    void oneOfManyOfficersDecides() throws InterruptedException {
        var steppe = teams.put(STEPPE, AWAITING_CONFIRMATION);
        var lake = teams.put(LAKE, AWAITING_CONFIRMATION);
        long message = vague("m1");
        Callable<?> one = () -> decide(message, steppe);
        Callable<?> other = () -> decide(message, lake);
        Callable<?> none = () -> decide(message, null);

        var outcomes = Concurrently.run(List.of(one, other, none, one, other, none));

        assertThat(outcomes).containsOnlyOnce("done").containsOnly("done", "already-decided");
        assertThat(jdbc.sql("select count(*) from match_decision")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private boolean decide(long message, String number) {
        ambiguities.decide(message, ProposalNumber.ofNullable(number), "me first", "liaison");
        return true;
    }

    private long vague(String id) {
        assertThat(lists.sendAll(STEPPE.vague(id, "received")).get(0).result()).isEqualTo(EntryAnswer.Result.AMBIGUOUS);
        return id(id);
    }

    private long id(String messageId) {
        return messages.find("mecs", messageId).orElseThrow().id();
    }

    private static void assertRefused(String code, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
