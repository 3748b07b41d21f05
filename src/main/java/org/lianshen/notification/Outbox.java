package org.lianshen.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.WritesBeforeCommit;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All letters, sent or not. Writing one is part of the event that caused it: both happen, or neither. */
@Repository
public class Outbox {

    private static final int LONGEST_NAME = 300;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final NamedParameterJdbcOperations batches;
    private final WritesBeforeCommit<SqlParameterSource> written = new WritesBeforeCommit<>(this::insert);

    Outbox(
            JdbcClient jdbc,
            NamedParameterJdbcOperations batches,
            Clock clock,
            MailSettings settings,
            ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.batches = batches;
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
        written.add(row(kind, number, recipient, wording, cause));
    }

    private SqlParameterSource row(
            LetterKind kind, @Nullable ProposalNumber number, Recipient recipient, LetterText wording, String cause) {
        var address = recipient.address().strip();
        var known = MailAddress.isValid(address);
        return new MapSqlParameterSource()
                .addValue("kind", kind.word())
                .addValue("number", number == null ? null : number.value())
                .addValue("account", recipient.account())
                .addValue("name", OneLine.of(recipient.name(), LONGEST_NAME))
                .addValue("address", known ? address : "")
                .addValue("subject", wording.subject())
                .addValue("body", wording.body())
                .addValue("messageId", "<" + UUID.randomUUID() + "@" + settings.domain() + ">")
                .addValue(
                        "dedupe",
                        String.join("|", kind.word(), number == null ? "" : number.value(), recipient.key(), cause))
                .addValue("state", (known ? LetterState.WAITING : LetterState.NO_ADDRESS).word())
                .addValue("now", OffsetDateTime.now(clock))
                .addValue("error", known || address.isEmpty() ? null : "Not an address: " + OneLine.of(address, 300));
    }

    private void insert(List<SqlParameterSource> rows) {
        batches.batchUpdate(
                "insert into letter (kind, number, recipient_account, recipient_name, address, subject, body,"
                        + " message_id, dedupe, state, next_attempt_at, last_error, created_at)"
                        + " values (:kind, :number, :account, :name, :address, :subject, :body,"
                        + " :messageId, :dedupe, :state, :now, :error, :now) on conflict (dedupe) do nothing",
                rows.toArray(SqlParameterSource[]::new));
    }

    /** The letter of that id. */
    public Optional<Letter> find(long id) {
        return jdbc.sql("select * from letter where id = :id")
                .param("id", id)
                .query(LetterRow::read)
                .optional();
    }

    /**
     * One page of letters, the newest first.
     *
     * @param page counted from 0
     * @param size letters on a page
     */
    public List<Letter> page(LetterFilter filter, int page, int size) {
        return filter.bind(jdbc.sql(
                        "select * from letter" + filter.where() + " order by id desc limit :size offset :offset"))
                .param("size", size)
                .param("offset", (long) page * size)
                .query(LetterRow::read)
                .list();
    }

    /** How many letters the filter lets through. */
    public long total(LetterFilter filter) {
        return filter.bind(jdbc.sql("select count(*) from letter" + filter.where()))
                .query(Long.class)
                .single();
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
        claim(id).orElseThrow(() -> Refusal.conflict("letter-being-sent", Text.of("notification.letter-being-sent")));
        jdbc.sql("update letter set state = 'waiting', address = :address, attempts = 0, next_attempt_at = :now,"
                        + " last_error = null, sent_at = null, resent_by = :by where id = :id")
                .param("address", address)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("id", id)
                .update();
    }

    private Optional<Long> claim(long id) {
        return jdbc.sql("select id from letter where id = :id for update skip locked")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /**
     * Locks the letter that has waited longest and whose time has come; letters another relay holds are passed over.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Letter> claimNext() {
        return jdbc.sql("select * from letter where state = 'waiting' and next_attempt_at <= :now"
                        + " order by next_attempt_at, id limit 1 for update skip locked")
                .param("now", OffsetDateTime.now(clock))
                .query(LetterRow::read)
                .optional();
    }

    /** Notes that a mail server has accepted it. */
    void sent(Letter letter) {
        jdbc.sql("update letter set state = 'sent', attempts = attempts + 1, last_error = null, sent_at = :now"
                        + " where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", letter.id())
                .update();
    }

    /** Notes that it failed, and what becomes of it. */
    void failed(Letter letter, Failure failure) {
        int attempts = failure.kind() == Failure.Kind.SERVER_AWAY ? letter.attempts() : letter.attempts() + 1;
        boolean dead = failure.kind() == Failure.Kind.PERMANENT || attempts >= BackOff.LAST_ATTEMPT;
        var rest =
                failure.kind() == Failure.Kind.SERVER_AWAY ? BackOff.SERVER_AWAY : BackOff.after(Math.max(attempts, 1));
        jdbc.sql("update letter set state = :state, attempts = :attempts, next_attempt_at = :next, last_error = :error"
                        + " where id = :id")
                .param("state", (dead ? LetterState.DEAD : LetterState.WAITING).word())
                .param("attempts", attempts)
                .param("next", OffsetDateTime.now(clock).plus(rest))
                .param("error", failure.words())
                .param("id", letter.id())
                .update();
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
        var found = jdbc.sql("select * from letter where message_id = :id for update")
                .param("id", messageId)
                .query(LetterRow::read)
                .optional();
        var letter = found.filter(one -> one.state() == LetterState.SENT && isMeant(one, recipient));
        letter.ifPresent(one -> {
            jdbc.sql("update letter set state = 'dead', sent_at = null, last_error = :error where id = :id")
                    .param("error", words)
                    .param("id", one.id())
                    .update();
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
        int changed = jdbc.sql("update letter set state = 'given-up', given_up_by = :by, given_up_reason = :reason"
                        + " where id = :id and state in ('dead', 'no-address')")
                .param("by", by)
                .param("reason", reason)
                .param("id", id)
                .update();
        if (changed == 0) {
            throw Refusal.overtaken("letter-mended", Text.of("notification.letter-mended"));
        }
    }
}
