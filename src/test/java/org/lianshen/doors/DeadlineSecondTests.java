package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.desk.Concurrently;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.LoggedInAs;
import org.lianshen.desk.SampleProposals;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Submission;
import org.lianshen.time.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The intake's last moment, to the millisecond. */
@DeskTest
class DeadlineSecondTests {

    @Autowired
    Deadlines deadlines;

    @Autowired
    SampleProposals samples;

    @Autowired
    Submission submission;

    @Autowired
    TestClock clock;

    private List<String> drafts;
    private Instant deadline;

    @BeforeEach
    void draft() {
        drafts = Stream.generate(() -> samples.put("1.9", ProposalStatus.DRAFT))
                .limit(8)
                .toList();
        deadline =
                deadlines.calendar(new DirectionId(SampleProposals.CALL, "1.9")).applicants();
    }

    @Test
    @Attack(
            door = Door.PROPOSALS,
            tries = "Submit a millisecond before the deadline, at it, and a millisecond after it, eight at once",
            as = "applicants",
            meets = "before: all are taken; at it and after: 409, all stay drafts")
    void theLastMillisecondCounts() throws InterruptedException {
        assertThat(submitAt(deadline)).containsOnly("deadline-passed");
        assertThat(submitAt(deadline.plusMillis(1))).containsOnly("deadline-passed");
        assertThat(drafts)
                .allSatisfy(number -> assertThat(samples.status(number)).isEqualTo(ProposalStatus.DRAFT));
        assertThat(submitAt(deadline.minusMillis(1))).containsOnly("done");
        assertThat(drafts)
                .allSatisfy(number -> assertThat(samples.status(number)).isEqualTo(ProposalStatus.SUBMITTED));
    }

    private List<String> submitAt(Instant moment) throws InterruptedException {
        clock.set(moment.toString());
        return Concurrently.run(drafts.stream()
                .<Callable<?>>map(number -> () -> {
                    LoggedInAs.applicant("sample-university");
                    return submission.submit(new ProposalNumber(number), "key-" + number, new byte[0]);
                })
                .toList());
    }
}
