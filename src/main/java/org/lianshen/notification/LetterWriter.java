package org.lianshen.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Affiliation;
import org.lianshen.identity.Contact;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.content.LocalizedName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes letters into the outbox, within the transaction of whatever they tell. In every method {@code extra} holds
 * variables beyond those the proposal itself gives ({@link LetterWord}), and {@code cause} tells this event from others
 * of the same kind: the same kind, number, recipient and cause write one letter, however often they come.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class LetterWriter {

    private static final Text ACCOUNT_HOLDER = Text.of("notification.recipient.account-holder");

    private final Outbox outbox;
    private final LetterTemplates letters;
    private final ProposalWords words;
    private final Accounts accounts;
    private final Proposals proposals;
    private final RecipientWords names;

    LetterWriter(
            Outbox outbox,
            LetterTemplates letters,
            ProposalWords words,
            Accounts accounts,
            Proposals proposals,
            RecipientWords names) {
        this.names = names;
        this.outbox = outbox;
        this.letters = letters;
        this.words = words;
        this.accounts = accounts;
        this.proposals = proposals;
    }

    /** Writes to one account of an applicant; nothing where it no longer exists. */
    void toAccount(
            LetterKind kind,
            String accountId,
            @Nullable ProposalNumber number,
            Map<String, ? extends @Nullable Object> extra,
            String cause) {
        accounts.contact(accountId)
                .map(contact -> Recipient.of(contact, names.role(Role.APPLICANT)))
                .ifPresent(recipient -> write(kind, recipient, number, extra, cause));
    }

    /** Writes to one account that has tasks to do; nothing where it no longer exists. */
    void toHolder(
            LetterKind kind,
            String accountId,
            @Nullable ProposalNumber number,
            Map<String, ? extends @Nullable Object> extra,
            String cause) {
        accounts.contact(accountId)
                .map(contact -> Recipient.of(contact, ACCOUNT_HOLDER))
                .ifPresent(recipient -> write(kind, recipient, number, extra, cause));
    }

    /** Writes to everybody of the proposal's recommender. */
    void toRecommenders(
            LetterKind kind, ProposalNumber number, Map<String, ? extends @Nullable Object> extra, String cause) {
        var recommender = proposal(number).content().recommender();
        if (recommender != null) {
            toAll(
                    kind,
                    accounts.tiedTo(Affiliation.RECOMMENDER, recommender),
                    names.recommender(recommender),
                    number,
                    extra,
                    cause);
        }
    }

    /** Writes to everybody of that recommender, about a proposal or, without a number, about none in particular. */
    void toRecommender(
            LetterKind kind,
            String recommender,
            @Nullable ProposalNumber number,
            Map<String, ? extends @Nullable Object> extra,
            String cause) {
        toAll(
                kind,
                accounts.tiedTo(Affiliation.RECOMMENDER, recommender),
                names.recommender(recommender),
                number,
                extra,
                cause);
    }

    /** Writes to everybody of a foreign agency. */
    void toAgency(
            LetterKind kind,
            String agency,
            @Nullable ProposalNumber number,
            Map<String, ? extends @Nullable Object> extra,
            String cause) {
        toAll(kind, accounts.tiedTo(Affiliation.AGENCY, agency), names.agency(agency), number, extra, cause);
    }

    /** Writes to everybody with a role. */
    void toRole(
            LetterKind kind,
            Role role,
            @Nullable ProposalNumber number,
            Map<String, ? extends @Nullable Object> extra,
            String cause) {
        toAll(kind, accounts.inRole(role), names.role(role), number, extra, cause);
    }

    /**
     * Writes to the Chinese principal investigator, and to the account that made the draft where it has another
     * mailbox.
     */
    void toApplicant(
            LetterKind kind, ProposalNumber number, Map<String, ? extends @Nullable Object> extra, String cause) {
        var proposal = proposal(number);
        toApplicant(kind, proposal, proposal.createdBy(), extra, cause);
    }

    /** Writes to the Chinese principal investigator and to the given account of the applicant. */
    void toApplicant(
            LetterKind kind,
            Proposal proposal,
            String account,
            Map<String, ? extends @Nullable Object> extra,
            String cause) {
        var investigator = investigator(proposal);
        write(kind, investigator, proposal.number(), extra, cause);
        accounts.contact(account)
                .map(contact -> Recipient.of(contact, names.applicant(proposal)))
                .filter(other -> !other.sharesMailboxWith(investigator))
                .ifPresent(other -> write(kind, other, proposal.number(), extra, cause));
    }

    /**
     * Writes to an expert, who is known by name and address. The letter does not lead to the dossier that names the
     * applicant; {@code extra} may give the address of a blinded one.
     *
     * @param name how the expert is called
     * @param address e-mail address; empty where none is known, then staff finds the letter in the outbox
     */
    void toExpert(
            LetterKind kind,
            String name,
            String address,
            @Nullable ProposalNumber number,
            Map<String, ? extends @Nullable Object> extra,
            String cause) {
        var blinded = new HashMap<String, @Nullable Object>();
        blinded.put(LetterWord.DOSSIER_URL.variable(), null);
        blinded.putAll(extra);
        write(kind, Recipient.of(name, address, RecipientWords.EXPERT), number, blinded, cause);
    }

    /** As {@link #toExpert}, where the letter opens the account that was made for the expert. */
    void toNewExpert(
            LetterKind kind,
            String account,
            String name,
            String address,
            @Nullable ProposalNumber number,
            Map<String, ? extends @Nullable Object> extra,
            String cause) {
        var all = new HashMap<String, @Nullable Object>();
        all.put(LetterWord.DOSSIER_URL.variable(), null);
        all.putAll(extra);
        all.put(LetterWord.ACCOUNT.variable(), account);
        all.put(LetterWord.ACCOUNT_URL.variable(), words.firstPassword());
        var known = Recipient.of(name, address, RecipientWords.EXPERT);
        write(kind, new Recipient(account, known.name(), known.address()), number, all, cause);
    }

    /**
     * Writes to a mailbox of an account that need not be the one it is known by.
     *
     * @param account the account's id
     * @param address the mailbox
     */
    void toMailbox(
            LetterKind kind,
            String account,
            String address,
            Map<String, ? extends @Nullable Object> extra,
            String cause) {
        accounts.contact(account)
                .map(contact -> Recipient.of(new Contact(contact.id(), contact.name(), address), ACCOUNT_HOLDER))
                .map(known -> new Recipient(null, known.name(), address))
                .ifPresent(recipient -> write(kind, recipient, null, extra, cause));
    }

    /**
     * Writes to whoever objects.
     *
     * @param name how they signed, or null before their address is confirmed: nobody's words reach a stranger's mailbox
     * @param address e-mail address, or null where none is known; then staff finds the letter in the outbox
     */
    void toObjector(
            LetterKind kind,
            @Nullable String name,
            @Nullable String address,
            ProposalNumber number,
            Map<String, ? extends @Nullable Object> extra,
            String cause) {
        write(kind, Recipient.of(name, address, RecipientWords.OBJECTOR), number, extra, cause);
    }

    private void toAll(
            LetterKind kind,
            List<Contact> all,
            Text otherwise,
            @Nullable ProposalNumber number,
            Map<String, ? extends @Nullable Object> extra,
            String cause) {
        all.forEach(contact -> write(kind, Recipient.of(contact, otherwise), number, extra, cause));
    }

    private void write(
            LetterKind kind,
            Recipient recipient,
            @Nullable ProposalNumber number,
            Map<String, ? extends @Nullable Object> extra,
            String cause) {
        var all = new HashMap<String, @Nullable Object>(words.about(number));
        all.put(LetterWord.RECIPIENT_NAME.variable(), recipient.name());
        all.putAll(extra);
        outbox.write(kind, number, recipient, letters.render(kind, all), cause);
    }

    private Proposal proposal(ProposalNumber number) {
        return proposals.find(number).orElseThrow(Refusal::notFound);
    }

    private static Recipient investigator(Proposal proposal) {
        var person = proposal.content().investigator(Side.CHINESE);
        var name = person.map(found -> found.name())
                .map(LocalizedName::text)
                .map(Text::zh)
                .orElse(null);
        return Recipient.of(name, person.map(found -> found.email()).orElse(null), RecipientWords.INVESTIGATOR);
    }
}
