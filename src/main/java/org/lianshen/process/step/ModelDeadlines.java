package org.lianshen.process.step;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.stream.Stream;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.Deliberations;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.reminder.ReviewReminders;
import org.lianshen.expertreview.selfcheck.SelfChecks;
import org.lianshen.problem.Refusal;
import org.lianshen.process.timer.ShiftedMoment;
import org.lianshen.programme.Calendar;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.round.Notices;
import org.lianshen.round.ObjectionIntake;
import org.lianshen.verification.SupportLetters;
import org.springframework.stereotype.Component;

/** When timers fire. All are absolute, so that they can be asked again when an officer moves a deadline. */
@Component("deadlines")
public class ModelDeadlines {
    private final Proposals proposals;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Assignments assignments;
    private final Deliberations deliberations;
    private final Notices notices;
    private final ObjectionIntake intake;
    private final SupportLetters letters;
    private final ReviewReminders reminders;
    private final SelfChecks selfChecks;

    ModelDeadlines(
            Proposals proposals,
            Catalogue catalogue,
            Deadlines deadlines,
            Assignments assignments,
            Deliberations deliberations,
            Notices notices,
            ObjectionIntake intake,
            SupportLetters letters,
            ReviewReminders reminders,
            SelfChecks selfChecks) {
        this.selfChecks = selfChecks;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.assignments = assignments;
        this.deliberations = deliberations;
        this.notices = notices;
        this.intake = intake;
        this.letters = letters;
        this.reminders = reminders;
    }

    /** Recommenders recommend until then. */
    public Date recommendation(String number) {
        return Date.from(calendar(proposal(new ProposalNumber(number))).recommenders());
    }

    /** The correction comes until then. */
    public Date correction(String number) {
        var until = proposal(new ProposalNumber(number)).correctionUntil();
        if (until == null) {
            throw new IllegalStateException("Proposal " + number + " was not returned");
        }
        return Date.from(until);
    }

    /** The last of the direction's agencies answers until then. */
    public Date agency(String number) {
        var proposal = proposal(new ProposalNumber(number));
        var calendar = calendar(proposal);
        var confirmation = ModelQuestions.direction(catalogue, proposal).confirmation();
        return Date.from(Stream.concat(confirmation.agencies().stream(), confirmation.partnerAgencies().stream())
                .flatMap(agency -> calendar.agency(agency).stream())
                .max(Instant::compareTo)
                .orElse(calendar.recommenders()));
    }

    /** That agency answers until then. */
    public Date own(String number, String agency) {
        var proposal = proposal(new ProposalNumber(number));
        var calendar = calendar(proposal);
        return Date.from(calendar.agency(agency).orElse(calendar.recommenders()));
    }

    /** The letter of support is verified until then. */
    public Date letter(String number) {
        return Date.from(letters.until(new ProposalNumber(number)));
    }

    /** When the liaison officer is reminded to verify it: a first time, and as often as there is time for. */
    public String letterReminders(String number) {
        var call = catalogue
                .call(proposal(new ProposalNumber(number)).direction().call())
                .orElseThrow(Refusal::notFound);
        int days = call.parameters().letterReminderDays();
        var first = letters.remindAt(new ProposalNumber(number)).truncatedTo(ChronoUnit.SECONDS);
        long times = Math.max(
                1,
                1
                        + Duration.between(first, letters.until(new ProposalNumber(number)))
                                        .toDays()
                                / days);
        return "R%d/%s/P%dD".formatted(times, first, days);
    }

    /** The expert takes the review up until then. */
    public Date claim(String assignment) {
        return Date.from(find(new AssignmentId(assignment)).claimUntil());
    }

    /**
     * When the expert is reminded of the review next; it is asked again each time. Where nothing is left, a day on
     * which the review has long ended, since a timer without a time would fire at once.
     */
    public String reminders(String assignment) {
        var id = new AssignmentId(assignment);
        var next = reminders.next(id).orElseGet(() -> find(id).reviewUntil().plus(Duration.ofDays(365)));
        return "R1/%s/P1D".formatted(next);
    }

    /** The review is in until then. */
    public Date review(String assignment) {
        return Date.from(find(new AssignmentId(assignment)).reviewUntil());
    }

    /** The experts deliberate until then. */
    public Date deliberation(String number) {
        return Date.from(deliberations.until(new ProposalNumber(number)));
    }

    /** Experts mark conflicts and wishes until then. */
    public Date selfCheck(String round) {
        return Date.from(selfChecks.until(DirectionId.ofKey(round)));
    }

    /** Those who have not are reminded a day before. */
    public Date selfCheckReminder(String round) {
        return Date.from(selfChecks.until(DirectionId.ofKey(round)).minus(Duration.ofDays(1)));
    }

    /** Applicants submit until then. */
    public Date intake(String round) {
        var id = DirectionId.ofKey(round);
        return Date.from(deadlines.calendar(id).applicants());
    }

    /** The public notice runs until then; objections that came in time may be confirmed a little longer. */
    public Date notice(String round) {
        var id = DirectionId.ofKey(round);
        var until = notices.until(id);
        return Date.from(intake.confirmableUntil(id).filter(until::isBefore).orElse(until));
    }

    /**
     * So long before another moment.
     *
     * @param moment what another question answered
     * @param period as ISO 8601 writes it, for instance {@code P3D} or {@code PT36H}; a day has 24 hours
     */
    public Date before(Date moment, String period) {
        return ShiftedMoment.before(moment, period);
    }

    /** So long after another moment; see {@link #before}. */
    public Date after(Date moment, String period) {
        return ShiftedMoment.after(moment, period);
    }

    private Assignment find(AssignmentId assignment) {
        return assignments.find(assignment).orElseThrow(Refusal::notFound);
    }

    private Proposal proposal(ProposalNumber number) {
        return proposals.find(number).orElseThrow(Refusal::notFound);
    }

    private Calendar calendar(Proposal proposal) {
        return deadlines.calendar(proposal.direction());
    }
}
