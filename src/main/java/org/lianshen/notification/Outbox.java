package org.lianshen.notification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.WritesBeforeCommit;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All letters, sent or not. Writing one is part of the event that caused it: both happen, or neither. */
@Service
public class Outbox {

    private static final int LONGEST_NAME = 300;

    private final LetterRepository letters;
    private final Clock clock;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final WritesBeforeCommit<WrittenLetter> written;

    Outbox(LetterRepository letters, Clock clock, MailSettings settings, ApplicationEventPublisher events) {
        this.events = events;
        this.letters = letters;
        this.written = new WritesBeforeCommit<>(letters::insert);
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Writes a letter, unless the same cause has already written it. Needs the transaction of its cause; all letters of
     * a transaction go to the database together, right before it ends.
     *
     * @param kind what it tells
     * @param number the proposal or round it is about, or null
     * @param recipient who gets it
     * @param wording its text
     * @param cause tells this event from others of the same kind about the same proposal
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(
            LetterKind kind, @Nullable ProposalNumber number, Recipient recipient, LetterText wording, String cause) {
        written.add(letter(kind, number, recipient, wording, cause));
    }

    private WrittenLetter letter(
            LetterKind kind, @Nullable ProposalNumber number, Recipient recipient, LetterText wording, String cause) {
        var address = recipient.address().strip();
        var known = MailAddress.isValid(address);
        return new WrittenLetter(
                kind,
                number,
                new Recipient(recipient.account(), OneLine.of(recipient.name(), LONGEST_NAME), known ? address : ""),
                wording,
                "<" + UUID.randomUUID() + "@" + settings.domain() + ">",
                String.join("|", kind.word(), number == null ? "" : number.value(), recipient.key(), cause),
                known ? LetterState.WAITING : LetterState.NO_ADDRESS,
                clock.instant(),
                known || address.isEmpty() ? null : "Not an address: " + OneLine.of(address, 300));
    }

    /** The letter of that id. */
    public Optional<Letter> find(long id) {
        return letters.find(id);
    }

    /**
     * One page of letters, the newest first.
     *
     * @param page counted from 0
     * @param size letters on a page
     */
    public List<Letter> page(LetterFilter filter, int page, int size) {
        return letters.page(filter, page, size);
    }

    /** How many letters the filter lets through. */
    public long total(LetterFilter filter) {
        return letters.total(filter);
    }

    /**
     * Puts a letter, also a sent one, back in the queue, to be sent at once and under its own Message-ID.
     *
     * @param id the letter
     * @param corrected a new address, or null to keep the old one
     * @param by the account that orders it
     * @throws Refusal where there is no such letter, no usable address, or the letter is being sent right now
     */
    @Transactional
    public void resend(long id, @Nullable String corrected, String by) {
        var letter = find(id).orElseThrow(Refusal::notFound);
        var address = corrected == null || corrected.isBlank() ? letter.address() : corrected.strip();
        if (!MailAddress.isValid(address)) {
            throw Refusal.unacceptable("/address", Text.of("notification.give-one-email-address"));
        }
        if (!letters.claim(id)) {
            throw Refusal.conflict("letter-being-sent", Text.of("notification.letter-being-sent"));
        }
        letters.again(id, address, by);
    }

    /**
     * Locks the letter that has waited longest and whose time has come; letters another relay holds are passed over.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Letter> claimNext() {
        return letters.claimNext();
    }

    /** Notes that a mail server has accepted it. */
    void sent(Letter letter) {
        letters.sent(letter);
    }

    /** Notes that it failed, and what becomes of it. */
    void failed(Letter letter, Failure failure) {
        int attempts = failure.kind() == Failure.Kind.SERVER_AWAY ? letter.attempts() : letter.attempts() + 1;
        boolean dead = failure.kind() == Failure.Kind.PERMANENT || attempts >= BackOff.LAST_ATTEMPT;
        var rest =
                failure.kind() == Failure.Kind.SERVER_AWAY ? BackOff.SERVER_AWAY : BackOff.after(Math.max(attempts, 1));
        letters.failed(letter.id(), dead ? LetterState.DEAD : LetterState.WAITING, attempts, rest, failure.words());
        if (dead) {
            events.publishEvent(new LetterUndeliverable(letter.id(), letter.number()));
        }
    }

    /**
     * Notes that a sent letter came back. Nothing happens where it is no longer the letter that was sent: it waits to
     * be sent again, came back before, or was sent again to another address since.
     *
     * @param messageId the Message-ID of the letter, with its angle brackets
     * @param recipient the address it could not be delivered to, or null where the report names none
     * @param words what the report says, on one line
     * @return whether a letter was meant
     */
    @Transactional
    public boolean cameBack(String messageId, @Nullable String recipient, String words) {
        var found = letters.lock(messageId);
        var letter = found.filter(one -> one.state() == LetterState.SENT && isMeant(one, recipient));
        letter.ifPresent(one -> {
            letters.cameBack(one.id(), words);
            events.publishEvent(new LetterUndeliverable(one.id(), one.number()));
        });
        return found.isPresent();
    }

    /** Addresses may be rewritten on the way; only after a correction another address tells an older report. */
    private static boolean isMeant(Letter letter, @Nullable String recipient) {
        return letter.resentBy() == null || recipient == null || recipient.equalsIgnoreCase(letter.address());
    }

    /**
     * Gives up a letter that cannot be delivered.
     *
     * @param id the letter
     * @param reason why it need not arrive
     * @param by the account that decides
     * @throws Refusal where there is no such letter, or it is not undeliverable any more
     */
    @Transactional
    public void giveUp(long id, String reason, String by) {
        find(id).orElseThrow(Refusal::notFound);
        if (!letters.givenUp(id, reason, by)) {
            throw Refusal.overtaken("letter-mended", Text.of("notification.letter-mended"));
        }
    }
}
