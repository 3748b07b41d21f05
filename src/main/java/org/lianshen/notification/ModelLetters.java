package org.lianshen.notification;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Contact;
import org.lianshen.identity.Role;
import org.lianshen.notification.event.ModelsWentLive;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells designers, managers and officers which change of models went live and what is different. */
@Component
class ModelLetters {

    /** How many differences a letter lists. */
    static final int LISTED = 30;

    private final LetterWriter writer;
    private final Accounts accounts;
    private final ProposalWords words;

    ModelLetters(LetterWriter writer, Accounts accounts, ProposalWords words) {
        this.writer = writer;
        this.accounts = accounts;
        this.words = words;
    }

    @EventListener
    void live(ModelsWentLive event) {
        var extra = extra(event);
        Stream.of(Role.DESIGNER, Role.MANAGER, Role.OFFICER)
                .flatMap(role -> accounts.inRole(role).stream())
                .map(Contact::id)
                .distinct()
                .forEach(account ->
                        writer.toHolder(LetterKind.MODELS_LIVE, account, null, extra, "change " + event.change()));
    }

    private Map<String, @Nullable Object> extra(ModelsWentLive event) {
        var extra = new HashMap<String, @Nullable Object>();
        var more = event.differences().size() - LISTED;
        extra.put(LetterWord.CHANGE.variable(), Long.toString(event.change()));
        extra.put(LetterWord.PROPOSER.variable(), name(event.proposedBy()));
        extra.put(LetterWord.APPROVER.variable(), name(event.approvedBy()));
        extra.put(LetterWord.REASON.variable(), event.reason());
        extra.put(
                LetterWord.DIFFERENCES.variable(),
                event.differences().stream().limit(LISTED).toList());
        extra.put(LetterWord.MORE_DIFFERENCES.variable(), more <= 0 ? null : Integer.toString(more));
        extra.put(LetterWord.MODELS_URL.variable(), words.models());
        return extra;
    }

    private String name(String account) {
        return accounts.contact(account)
                .map(Contact::name)
                .filter(name -> !name.isBlank())
                .orElse(account);
    }
}
