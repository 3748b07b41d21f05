package org.lianshen.notification;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Deadlines;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.HistoryRepository;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalCorrected;
import org.lianshen.proposal.ProposalNoted;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.ProposalStatusChanged;
import org.lianshen.proposal.ProposalSubmitted;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.ReceiptRepository;
import org.lianshen.round.ProposalDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells applicants and recommenders what happens to a proposal, in the transaction in which it happens. */
@Component
class ProposalLetters {

    private final LetterWriter writer;
    private final ProposalWords words;
    private final Proposals proposals;
    private final HistoryRepository history;
    private final ReceiptRepository receipts;
    private final CitedClauses clauses;
    private final Deadlines deadlines;
    private final Callers callers;
    private final WorkingDayDeadlines workingDays;
    private final CommentWords comments;

    ProposalLetters(
            LetterWriter writer,
            ProposalWords words,
            Proposals proposals,
            HistoryRepository history,
            ReceiptRepository receipts,
            CitedClauses clauses,
            Deadlines deadlines,
            Callers callers,
            WorkingDayDeadlines workingDays,
            CommentWords comments) {
        this.comments = comments;
        this.workingDays = workingDays;
        this.writer = writer;
        this.words = words;
        this.proposals = proposals;
        this.history = history;
        this.receipts = receipts;
        this.clauses = clauses;
        this.deadlines = deadlines;
        this.callers = callers;
    }

    @EventListener
    void submitted(ProposalSubmitted event) {
        receive(LetterKind.RECEIPT, event.number());
        var until = deadlines.calendar(event.direction()).recommenders();
        writer.toRecommenders(
                LetterKind.RECOMMENDATION_REQUEST, event.number(), Map.of("deadline", until), "submission");
    }

    @EventListener
    void corrected(ProposalCorrected event) {
        receive(LetterKind.CORRECTION_RECEIVED, event.number());
    }

    @EventListener
    void stepped(ProposalStatusChanged step) {
        LetterKind.tellingOf(step).ifPresent(kind -> {
            var proposal = proposal(step.number());
            var extra = new HashMap<String, @Nullable Object>();
            extra.put("reason", step.reason());
            extra.putAll(workingDays.words(step.to() == ProposalStatus.RETURNED ? proposal.correctionUntil() : null));
            extra.put("findings", clauses.of(kind, proposal));
            if (step.cause() == Cause.OBJECTION_UPHELD) {
                var outcome = Text.of("notification.outcome.objection-upheld");
                extra.put("outcomeZh", outcome.zh());
                extra.put("outcomeEn", outcome.en());
            }
            if (kind == LetterKind.FUNDED) {
                extra.putAll(words.grant(proposal));
            }
            if (kind == LetterKind.FUNDED || kind == LetterKind.DECLINED) {
                extra.put("comments", comments.of(step.number()));
            }
            // declined at once after an objection, or at the round's end: either way it is told once
            var cause = kind == LetterKind.DECLINED ? "final" : line(step.number());
            writer.toApplicant(kind, step.number(), extra, cause);
        });
    }

    /** Something concerns a proposal that stays where it is. */
    @EventListener
    void noted(ProposalNoted note) {
        LetterKind.tellingOf(note.cause()).ifPresent(kind -> {
            var extra = new HashMap<String, @Nullable Object>();
            extra.put("reason", note.reason());
            extra.put("findings", clauses.of(kind, proposal(note.number())));
            writer.toApplicant(kind, note.number(), extra, line(note.number()));
        });
    }

    /** What was in reserve until the round ended is declined only now. */
    @EventListener
    void decided(ProposalDecided event) {
        history.lastStep(event.number())
                .filter(step -> step.event() == Cause.BELOW_CUT)
                .ifPresent(step -> {
                    var why = new HashMap<String, @Nullable Object>();
                    why.put("reason", step.reason());
                    why.put("comments", comments.of(event.number()));
                    writer.toApplicant(LetterKind.DECLINED, event.number(), why, "final");
                });
    }

    private void receive(LetterKind kind, ProposalNumber number) {
        var proposal = proposal(number);
        var receipt = receipts.latest(number).orElseThrow(() -> new IllegalStateException("No receipt for " + number));
        var sender = callers.find().map(Caller::account).orElse(proposal.createdBy());
        Map<String, Object> extra = Map.of("receiptHash", receipt.sha256(), "receiptTime", receipt.submittedAt());
        writer.toApplicant(kind, proposal, sender, extra, line(number));
    }

    /** The line of the timeline a step has just written: the same step never has two. */
    private String line(ProposalNumber number) {
        return "line-" + history.of(number).size();
    }

    private Proposal proposal(ProposalNumber number) {
        return proposals.find(number).orElseThrow(Refusal::notFound);
    }
}
