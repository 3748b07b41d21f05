package org.lianshen.notification;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.DigestReaders;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.programme.digest.ComingDate;
import org.lianshen.programme.digest.LateStep;
import org.lianshen.programme.digest.WeeklyDigest;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells managers and officers who want it each week what is late and what comes. */
@Component
class DigestLetters {

    private final LetterWriter writer;
    private final Accounts accounts;
    private final DigestReaders readers;
    private final ProposalWords words;
    private final RecipientWords names;

    DigestLetters(
            LetterWriter writer, Accounts accounts, DigestReaders readers, ProposalWords words, RecipientWords names) {
        this.writer = writer;
        this.accounts = accounts;
        this.readers = readers;
        this.words = words;
        this.names = names;
    }

    @EventListener
    void begun(WeeklyDigest digest) {
        var duties = new LinkedHashMap<String, Role>();
        Stream.of(Role.MANAGER, Role.OFFICER)
                .forEach(role -> accounts.inRole(role).forEach(contact -> duties.putIfAbsent(contact.id(), role)));
        var extra = extra(digest);
        duties.keySet().stream()
                .filter(readers::wants)
                .forEach(account -> writer.toHolder(
                        LetterKind.WEEKLY_DIGEST,
                        account,
                        null,
                        extra,
                        digest.week().toString()));
    }

    private Map<String, @Nullable Object> extra(WeeklyDigest digest) {
        var extra = new HashMap<String, @Nullable Object>();
        extra.put(LetterWord.WEEK.variable(), digest.week().toString());
        extra.put(LetterWord.QUIET.variable(), digest.isEmpty() ? Boolean.TRUE : null);
        extra.put(LetterWord.LATE_COUNT.variable(), several(digest.lateCount()));
        extra.put(
                LetterWord.LATE.variable(),
                digest.late().stream().map(this::line).toList());
        extra.put(
                LetterWord.COMING.variable(),
                digest.coming().stream().map(DigestLetters::line).toList());
        extra.put(LetterWord.INCIDENTS.variable(), several(digest.incidents()));
        extra.put(LetterWord.UNDELIVERED.variable(), several(digest.undelivered()));
        extra.put(LetterWord.MONITOR_URL.variable(), words.monitor());
        extra.put(LetterWord.SETTINGS_URL.variable(), words.ownAccount());
        return extra;
    }

    private static @Nullable String several(int count) {
        return count == 0 ? null : Integer.toString(count);
    }

    private Text line(LateStep late) {
        return Text.of(
                "notification.digest.late", late.subject(), late.step(), who(late), LetterTemplates.time(late.due()));
    }

    private Text who(LateStep late) {
        if (late.reviewer() != null) {
            return late.reviewer().text();
        }
        return late.duty() == null ? Text.of("notification.digest.nobody") : names.role(late.duty());
    }

    private static Text line(ComingDate coming) {
        var at = LetterTemplates.time(coming.at());
        return coming.deadline() == null
                ? Text.of("notification.digest.tasks", at, Objects.requireNonNull(coming.step()), coming.count())
                : Text.of("notification.digest.deadline", at, DeadlineLetters.name(coming.deadline()), coming.count());
    }
}
