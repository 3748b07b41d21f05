package org.lianshen.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff do with letters: list them, read them, send them again. Letters name people, so only some of staff may,
 * and only officers and the chair read before the decision which reviewers they name.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'LIAISON', 'MANAGER', 'ADMIN')")
public class OutboxDesk {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;
    private static final String CODE = "(/account/address/)[A-Za-z0-9_-]+";

    private final Outbox outbox;
    private final VeiledLetters veil;
    private final ObjectProvider<JavaMailSender> senders;
    private final Callers callers;
    private final ApplicationEventPublisher events;
    private final boolean demo;

    OutboxDesk(
            Outbox outbox,
            VeiledLetters veil,
            ObjectProvider<JavaMailSender> senders,
            Callers callers,
            ApplicationEventPublisher events,
            @Value("${lianshen.demo.enabled:false}") boolean demo) {
        this.demo = demo;
        this.veil = veil;
        this.events = events;
        this.outbox = outbox;
        this.senders = senders;
        this.callers = callers;
    }

    /**
     * One page of letters, the newest first.
     *
     * @param state only those in this state, by its word, or null or blank
     * @param number only those about this proposal or round, or null or blank
     * @param page from 0
     * @throws Refusal for an unknown state or a negative page
     */
    public Page page(@Nullable String state, @Nullable ProposalNumber number, int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw Refusal.unacceptable("/page", Text.of("notification.pages-count-from-0"));
        }
        var filter = new LetterFilter(
                state == null || state.isBlank() ? null : stateOf(state),
                number == null || number.value().isBlank()
                        ? null
                        : new ProposalNumber(number.value().strip()));
        return new Page(veil.shown(outbox.page(filter, page, PAGE_SIZE)), page, PAGE_SIZE, outbox.total(filter));
    }

    /**
     * One letter. The word that confirms an address is for its mailbox only; a demo, which sends no mail, shows it.
     *
     * @throws Refusal where there is none
     */
    public Letter read(long id) {
        var letter = veil.shown(found(id));
        return demo || !isAddressConfirmation(letter)
                ? letter
                : letter.withBody(letter.body().replaceAll(CODE, "$1…"));
    }

    private Letter found(long id) {
        return outbox.find(id).orElseThrow(Refusal::notFound);
    }

    /** Whether the caller may send that letter to another address: not where it would tell them who reviews. */
    public boolean mayCorrect(long id) {
        return !veil.hides(found(id));
    }

    private static boolean isAddressConfirmation(Letter letter) {
        return letter.kind().equals(LetterKind.ADDRESS_CONFIRMATION.word());
    }

    /**
     * Sends a letter again, in the caller's name.
     *
     * @param id the letter
     * @param address a corrected address; null or blank keeps the old one
     * @return the letter as it waits now
     * @throws Refusal where there is no such letter, no usable address, it is being sent right now, or the caller may
     *     not correct its address
     */
    @Transactional
    public Letter resend(long id, @Nullable String address) {
        if (address != null && !address.isBlank()) {
            requireCorrectable(found(id));
        }
        outbox.resend(id, address, callers.current().account());
        events.publishEvent(new LetterSentAgain(id));
        return read(id);
    }

    private void requireCorrectable(Letter letter) {
        if (isAddressConfirmation(letter)) {
            throw Refusal.conflict("address-to-confirm", Text.of("notification.address-to-confirm"));
        }
        if (veil.hides(letter)) {
            throw Refusal.forbidden("reviewer-address", Text.of("notification.reviewer-address"));
        }
    }

    /** Whether there is a mail server to send letters with; without one they wait. */
    public boolean mailConfigured() {
        return senders.getIfAvailable() != null;
    }

    private static LetterState stateOf(String word) {
        return Word.find(LetterState.class, word)
                .orElseThrow(() -> Refusal.unacceptable("/state", Text.of("notification.no-state", word)));
    }

    /**
     * One page of a listing.
     *
     * @param items the letters
     * @param page which page, from 0
     * @param pageSize how many a full page has
     * @param total how many there are in all
     */
    public record Page(List<Letter> items, int page, int pageSize, long total) {

        /** How many pages there are, at least one. */
        public long pages() {
            return Math.max(1, (total + pageSize - 1) / pageSize);
        }
    }
}
