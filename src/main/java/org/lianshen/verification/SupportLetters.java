package org.lianshen.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.time.Beijing;
import org.lianshen.time.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All verifications of foreign governments' letters of support, and until when each is to be done. */
@Service
public class SupportLetters {

    /** The ways to reach a contact. */
    public static final List<String> CHANNELS = List.of("telephone", "e-mail", "letter", "meeting");

    private static final int LONGEST_CONTACT = 300;

    /** An earlier year is a slip of the hand. */
    private static final int EARLIEST_YEAR = 2000;

    private final Proposals proposals;
    private final Catalogue catalogue;
    private final LetterVerificationRepository records;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SupportLetters(
            Proposals proposals,
            Catalogue catalogue,
            LetterVerificationRepository records,
            WorkingDays workingDays,
            Clock clock,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.records = records;
        this.workingDays = workingDays;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Sets, from now, until when the letter is to be verified; a proposal checked again gets a new period.
     *
     * @throws Refusal where there is no such proposal
     */
    @Transactional
    public void open(ProposalNumber number) {
        var proposal = proposals.lock(number);
        var parameters = catalogue
                .call(proposal.direction().call())
                .orElseThrow(Refusal::notFound)
                .parameters();
        var now = clock.instant();
        var remind = now.atZone(Beijing.ZONE)
                .plusDays(parameters.letterReminderDays())
                .toInstant();
        records.open(number, now, remind, workingDays.endAfter(now, parameters.letterWorkingDays()));
    }

    /** Until when the letter is to be verified. */
    public Instant until(ProposalNumber number) {
        return records.period(number).until();
    }

    /** When the officer is reminded for the first time. */
    public Instant remindAt(ProposalNumber number) {
        return records.period(number).remindAt();
    }

    /** Tells whoever listens that the letter is still to be verified. */
    @Transactional
    public void remind(ProposalNumber number) {
        events.publishEvent(new SupportLetterUnverified(number, until(number)));
    }

    /** The last verification of that proposal's letter, if there is one. */
    public Optional<LetterVerification> find(ProposalNumber number) {
        return records.last(number);
    }

    /**
     * Keeps what the contact said.
     *
     * @param number the proposal; its row is locked
     * @param contact how the contact was reached
     * @param answer confirmed or denied: an unreachable contact is decided on when the period is over
     * @param remark at most 4000 characters; needed where the contact denied
     * @param account the liaison officer's account
     * @return whether the letter is verified
     * @throws Refusal where an answer is missing or cannot be, or the proposal is not at this stage
     */
    @Transactional
    public boolean verify(
            ProposalNumber number,
            LetterContact contact,
            LetterAnswer answer,
            @Nullable String remark,
            String account) {
        var proposal = atStage(number);
        var errors = new ArrayList<FieldError>();
        require(contact, errors);
        if (answer == LetterAnswer.UNREACHABLE) {
            errors.add(FieldError.at("/answer", Text.of("verification.keep-trying")));
        }
        if (answer == LetterAnswer.DENIED && blank(remark)) {
            errors.add(FieldError.at("/reason", Text.of("verification.say-what-contact-denied")));
        }
        if (!errors.isEmpty()) {
            throw Refusal.malformed(errors);
        }
        keep(proposal, contact, answer, answer == LetterAnswer.CONFIRMED, remark, account);
        return answer == LetterAnswer.CONFIRMED;
    }

    /**
     * Keeps what an officer decided on a letter whose contact could not be reached in time.
     *
     * @param number the proposal; its row is locked
     * @param accepted whether the proposal may go on nonetheless
     * @param reason why, at most 4000 characters
     * @param account the officer's account
     * @throws Refusal where the reason is missing, or the proposal is not at this stage
     */
    @Transactional
    public void decide(ProposalNumber number, boolean accepted, @Nullable String reason, String account) {
        var proposal = atStage(number);
        if (blank(reason)) {
            throw Refusal.unacceptable("/reason", Text.of("verification.reason-needed"));
        }
        keep(proposal, new LetterContact(null, null, null), LetterAnswer.UNREACHABLE, accepted, reason, account);
    }

    private void require(LetterContact contact, List<FieldError> errors) {
        if (blank(contact.contact())) {
            errors.add(FieldError.at("/contact", Text.of("verification.say-whom-you-have-reached")));
        } else if (contact.contact().length() > LONGEST_CONTACT) {
            errors.add(FieldError.at("/contact", Text.of("verification.contact-too-long")));
        }
        if (contact.channel() == null || !CHANNELS.contains(contact.channel())) {
            errors.add(FieldError.at("/channel", Text.of("verification.say-how-you-have-reached-them")));
        }
        if (contact.reachedOn() == null) {
            errors.add(FieldError.at("/reachedOn", Text.of("verification.give-day")));
        } else if (contact.reachedOn().getYear() < EARLIEST_YEAR) {
            errors.add(FieldError.at("/reachedOn", Text.of("verification.look-at-year")));
        } else if (contact.reachedOn().isAfter(LocalDate.now(clock.withZone(Beijing.ZONE)))) {
            errors.add(FieldError.at("/reachedOn", Text.of("verification.day-after-today")));
        }
    }

    private void keep(
            Proposal proposal,
            LetterContact contact,
            LetterAnswer answer,
            boolean accepted,
            @Nullable String reason,
            String account) {
        records.insert(new LetterVerification(
                proposal.number(),
                proposal.version(),
                contact.contact(),
                contact.reachedOn(),
                contact.channel(),
                answer,
                accepted,
                blank(reason) ? null : reason.strip(),
                account,
                clock.instant()));
    }

    private Proposal atStage(ProposalNumber number) {
        return VerificationStage.require(proposals.lock(number));
    }

    private static boolean blank(@Nullable String text) {
        return Blank.is(text);
    }
}
