package org.lianshen.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.ExpertAccounts;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.event.AccountLinkAsked;
import org.lianshen.expertreview.event.ConflictFound;
import org.lianshen.expertreview.event.DeliberationOpened;
import org.lianshen.expertreview.event.ExpertInvited;
import org.lianshen.expertreview.event.ExpertReplaced;
import org.lianshen.expertreview.event.InvitationLapsed;
import org.lianshen.expertreview.event.LongerPeriodDecided;
import org.lianshen.expertreview.event.ReviewDueSoon;
import org.lianshen.expertreview.event.ReviewHandedIn;
import org.lianshen.expertreview.event.ReviewUnclaimed;
import org.lianshen.expertreview.event.ReviewWithdrawn;
import org.lianshen.expertreview.event.SheetReturned;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks experts for reviews, reminds and thanks them, and tells them when one is no longer needed. */
@Component
class ReviewLetters {

    private final LetterWriter writer;
    private final Assignments assignments;
    private final Experts experts;
    private final ExpertAccounts accounts;
    private final ProposalWords words;
    private final Catalogue catalogue;

    ReviewLetters(
            LetterWriter writer,
            Assignments assignments,
            Experts experts,
            ExpertAccounts accounts,
            ProposalWords words,
            Catalogue catalogue) {
        this.accounts = accounts;
        this.writer = writer;
        this.assignments = assignments;
        this.experts = experts;
        this.words = words;
        this.catalogue = catalogue;
    }

    @EventListener
    void invited(ExpertInvited event) {
        var assignment = assignments.find(event.assignment()).orElseThrow(Refusal::notFound);
        var expert = experts.find(event.expert()).orElseThrow(Refusal::notFound);
        var extra = toClaim(event.assignment(), assignment.claimUntil(), assignment.reviewUntil());
        extra.put("dossierUrl", words.blindedDossier(event.assignment()));
        var cause = event.assignment().value();
        var account = expert.account();
        if (account != null && accounts.awaitsPassword(expert)) {
            writer.toNewExpert(
                    LetterKind.INVITATION, account, expert.name(), expert.email(), event.number(), extra, cause);
        } else {
            writer.toExpert(LetterKind.INVITATION, expert.name(), expert.email(), event.number(), extra, cause);
        }
    }

    @EventListener
    void linkAsked(AccountLinkAsked event) {
        var expert = experts.find(event.expert()).orElseThrow(Refusal::notFound);
        writer.toNewExpert(
                LetterKind.ACCOUNT_LINK, event.account(), expert.name(), expert.email(), null, Map.of(), event.cause());
    }

    @EventListener
    void withdrawn(ReviewWithdrawn event) {
        write(
                LetterKind.REVIEW_WITHDRAWN,
                event.expert(),
                event.number(),
                Map.of(),
                event.assignment().value());
    }

    /** The officers read with whom the conflict is; the expert does not, as the proposal may be anonymous to them. */
    @EventListener
    void conflictFound(ConflictFound event) {
        var done = event.sheetSent()
                ? Text.of("notification.conflict.sheet-stays")
                : Text.of("notification.conflict.withdrawn");
        writer.toRole(
                LetterKind.CONFLICT_REPORTED,
                Role.OFFICER,
                event.number(),
                Map.of(
                        "expertName",
                        experts.find(event.expert())
                                .orElseThrow(Refusal::notFound)
                                .name(),
                        "reason",
                        event.reason().both(),
                        "outcomeZh",
                        done.zh(),
                        "outcomeEn",
                        done.en()),
                again(event.assignment(), event.sheetSent()));
        if (!event.sheetSent()) {
            write(
                    LetterKind.CONFLICT_FOUND,
                    event.expert(),
                    event.number(),
                    Map.of(),
                    event.assignment().value());
        }
    }

    @EventListener
    void handedIn(ReviewHandedIn event) {
        write(
                LetterKind.REVIEW_THANKS,
                event.expert(),
                event.number(),
                Map.of(),
                again(event.assignment(), event.version()));
    }

    @EventListener
    void returned(SheetReturned event) {
        write(
                LetterKind.SHEET_RETURNED,
                event.expert(),
                event.number(),
                Map.of("deadline", event.until(), "reason", event.reason()),
                again(event.assignment(), event.version()));
    }

    @EventListener
    void deliberating(DeliberationOpened event) {
        write(
                LetterKind.DELIBERATION_OPENED,
                event.expert(),
                event.number(),
                Map.of("deadline", event.until()),
                again(event.assignment(), event.openedAt()));
    }

    @EventListener
    void periodDecided(LongerPeriodDecided event) {
        var words = new HashMap<String, Object>();
        words.put("deadline", event.until());
        if (event.answer() != null) {
            words.put("reason", event.answer());
        }
        write(
                event.granted() ? LetterKind.LONGER_PERIOD_GRANTED : LetterKind.LONGER_PERIOD_REFUSED,
                event.expert(),
                event.number(),
                words,
                again(event.assignment(), event.askedAt()));
    }

    @EventListener
    void unclaimed(ReviewUnclaimed event) {
        write(
                LetterKind.REVIEW_REMINDER,
                event.expert(),
                event.number(),
                toClaim(event.assignment(), event.claimUntil(), event.until()),
                again(event.assignment(), event.at()));
    }

    @EventListener
    void dueSoon(ReviewDueSoon event) {
        write(
                LetterKind.REVIEW_DUE_SOON,
                event.expert(),
                event.number(),
                Map.of("deadline", event.until(), "requestsUrl", words.reviewRequests(event.assignment())),
                again(event.assignment(), event.at()));
    }

    @EventListener
    void lapsed(InvitationLapsed event) {
        write(
                LetterKind.INVITATION_LAPSED,
                event.expert(),
                event.number(),
                Map.of("deadline", event.until()),
                again(event.assignment(), event.until()));
    }

    /** Tells the officers, who have nothing to do. */
    @EventListener
    void replaced(ExpertReplaced event) {
        var extra = new HashMap<String, @Nullable Object>();
        extra.put("expertName", name(event.expert()));
        extra.put("whyZh", event.why().zh());
        extra.put("whyEn", event.why().en());
        extra.put("reason", event.reason());
        extra.put("successorName", name(event.successor()));
        writer.toRole(
                LetterKind.EXPERT_REPLACED,
                Role.OFFICER,
                event.number(),
                extra,
                event.next().value());
    }

    /** Until when a review is to be claimed, where the invitation ends then, and until when it is due. */
    private Map<String, @Nullable Object> toClaim(AssignmentId assignment, Instant claimUntil, Instant until) {
        var extra = new HashMap<String, @Nullable Object>();
        extra.put("deadline", until);
        extra.put("claimDeadline", endsUnclaimed(assignment) ? claimUntil : null);
        extra.put("requestsUrl", words.reviewRequests(assignment));
        return extra;
    }

    private boolean endsUnclaimed(AssignmentId assignment) {
        return assignments
                .find(assignment)
                .flatMap(found -> catalogue.call(found.direction().call()))
                .filter(call -> call.parameters().invitations().endUnclaimed())
                .isPresent();
    }

    private String name(String expert) {
        return experts.find(expert).orElseThrow(Refusal::notFound).name();
    }

    /** What may come more than once about one assignment: each time a letter. */
    private static String again(AssignmentId assignment, Object which) {
        return assignment + " " + which;
    }

    private void write(
            LetterKind kind,
            String id,
            ProposalNumber number,
            Map<String, ? extends @Nullable Object> extra,
            String cause) {
        var expert = experts.find(id).orElseThrow(Refusal::notFound);
        writer.toExpert(kind, expert.name(), expert.email(), number, extra, cause);
    }
}
