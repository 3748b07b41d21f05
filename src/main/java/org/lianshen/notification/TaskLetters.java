package org.lianshen.notification;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.Experts;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Contact;
import org.lianshen.notification.event.SubstitutionEnded;
import org.lianshen.notification.event.SubstitutionSet;
import org.lianshen.notification.event.TaskHandedOver;
import org.lianshen.notification.event.TaskNudged;
import org.lianshen.notification.event.TaskSubject;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what a manager does with their open tasks: reminds them, hands one over, lets somebody stand in. */
@Component
class TaskLetters {

    private final LetterWriter writer;
    private final ProposalWords words;
    private final Proposals proposals;
    private final Experts experts;
    private final Accounts accounts;

    TaskLetters(LetterWriter writer, ProposalWords words, Proposals proposals, Experts experts, Accounts accounts) {
        this.writer = writer;
        this.words = words;
        this.proposals = proposals;
        this.experts = experts;
        this.accounts = accounts;
    }

    /** What the manager adds does not reach reviewers: it may say who applies. */
    @EventListener
    void nudged(TaskNudged event) {
        var extra = about(event.subject());
        extra.put("deadline", event.due());
        var cause = event.subject().task() + " " + event.day();
        var number = number(event.subject());
        if (event.reviewer()) {
            var expert = experts.ofAccount(event.account()).or(() -> experts.find(event.account()));
            expert.ifPresent(found ->
                    writer.toExpert(LetterKind.REVIEW_NUDGE, found.name(), found.email(), number, extra, cause));
            return;
        }
        extra.put("reason", event.reason());
        extra.put("formerName", event.standsInFor() == null ? null : name(event.standsInFor()));
        writer.toHolder(LetterKind.TASK_NUDGE, event.account(), number, extra, cause);
    }

    @EventListener
    void handedOver(TaskHandedOver event) {
        var extra = about(event.subject());
        extra.put("deadline", event.due());
        extra.put("reason", event.reason());
        extra.put("formerName", event.from() == null ? null : name(event.from()));
        extra.put("successorName", name(event.to()));
        for (var account : Arrays.asList(event.from(), event.to())) {
            if (account != null) {
                writer.toHolder(
                        LetterKind.TASK_HANDED_OVER,
                        account,
                        number(event.subject()),
                        extra,
                        event.subject().task() + " " + event.at());
            }
        }
    }

    @EventListener
    void set(SubstitutionSet event) {
        var extra = between(event.absent(), event.substitute());
        extra.put("startDate", event.firstDay().toString());
        extra.put("endDate", event.lastDay().toString());
        extra.put("reason", event.reason());
        tellBoth(LetterKind.SUBSTITUTION_SET, event.absent(), event.substitute(), extra, event.id());
    }

    @EventListener
    void ended(SubstitutionEnded event) {
        var extra = between(event.absent(), event.substitute());
        tellBoth(LetterKind.SUBSTITUTION_ENDED, event.absent(), event.substitute(), extra, event.id());
    }

    private Map<String, @Nullable Object> between(String absent, String substitute) {
        var extra = new HashMap<String, @Nullable Object>();
        extra.put("formerName", name(absent));
        extra.put("successorName", name(substitute));
        return extra;
    }

    private void tellBoth(
            LetterKind kind, String absent, String substitute, Map<String, ? extends @Nullable Object> extra, long id) {
        List.of(absent, substitute)
                .forEach(account -> writer.toHolder(kind, account, null, extra, "substitution " + id));
    }

    private Map<String, @Nullable Object> about(TaskSubject subject) {
        var extra = new HashMap<String, @Nullable Object>();
        if (subject.direction() != null) {
            extra.putAll(words.direction(subject.direction()));
        }
        extra.put("number", subject.about());
        extra.put("taskZh", subject.name().zh());
        extra.put("taskEn", subject.name().en());
        return extra;
    }

    /** The proposal's number; null where the task is about a round. */
    private @Nullable ProposalNumber number(TaskSubject subject) {
        var number = new ProposalNumber(subject.about());
        return proposals.find(number).isPresent() ? number : null;
    }

    private String name(String account) {
        return accounts.contact(account)
                .map(Contact::name)
                .filter(name -> !name.isBlank())
                .orElse(account);
    }
}
