package org.lianshen.confirmation.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.confirmation.Teams.STEPPE;
import static org.lianshen.confirmation.inbox.EntryAnswer.Result.AMBIGUOUS;
import static org.lianshen.proposal.ProposalStatus.SUBMITTED;
import static org.lianshen.proposal.ProposalStatus.WITHDRAWN;

import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.Teams;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.confirmation.entry.EntryEffect;
import org.lianshen.confirmation.inbox.InterruptedEntries;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.SampleProposals;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** It is told exactly once that a person has to look at an entry, and once that none has to any more. */
@DeskTest
@RecordApplicationEvents
class AmbiguousEntriesTests {

    @Autowired
    private AgencyMessageRepository messages;

    @Autowired
    private InterruptedEntries interrupted;

    @Autowired
    private SampleProposals samples;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private AgencyListSender lists;

    @Autowired
    private ApplicantDesk applicants;

    @Autowired
    private Teams teams;

    @Test
    void whereItIsNotSureAPersonIsToldOnceAndToldWhenItIs() {
        var first = teams.put(STEPPE, SUBMITTED);
        var second = teams.put(STEPPE, SUBMITTED);
        assertThat(lists.sendAll(STEPPE.entry("m1", "received")).get(0).result())
                .isEqualTo(AMBIGUOUS);
        applicants.submitted(second);
        interrupted.finish();
        var id = messages.find("mecs", "m1").orElseThrow().id();
        assertThat(events.stream(EntryAmbiguous.class))
                .containsExactly(new EntryAmbiguous(id, new DirectionId(SampleProposals.CALL, "2.0")));
        assertThat(events.stream(EntryIdentified.class)).isEmpty();

        samples.move(first, WITHDRAWN, Cause.WITHDRAWN);
        applicants.submitted(second);

        assertThat(events.stream(EntryIdentified.class)).containsExactly(new EntryIdentified(id, false));
        assertThat(messages.of(new ProposalNumber(second))).hasSize(1);
    }

    @Test
    void anAmbiguousEntryIsIdentifiedWhenTheOtherCandidateIsGivenAway() {
        var first = teams.put(STEPPE, SUBMITTED);
        var second = teams.put(STEPPE, SUBMITTED);
        lists.sendAll(STEPPE.entry("m1", "received"));

        lists.send("m2", first, "received");

        assertThat(messages.of(new ProposalNumber(second)))
                .extracting(message -> message.entry().id())
                .containsExactly("m1");
        assertThat(messages.of(new ProposalNumber(second)))
                .extracting(AgencyMessage::effect)
                .containsExactly(EntryEffect.KEPT_EARLY);
        assertThat(events.stream(EntryIdentified.class)).hasSize(1);
    }
}
