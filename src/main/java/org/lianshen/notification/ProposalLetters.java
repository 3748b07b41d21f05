package org.lianshen.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.ContentAgreement;
import org.lianshen.formalcheck.FormalChecks;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Callers;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.Rule;
import org.lianshen.programme.Severity;
import org.lianshen.proposal.History;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalCorrected;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.ProposalStatusChanged;
import org.lianshen.proposal.ProposalSubmitted;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.Receipts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells applicants and recommenders what happens to a proposal, in the transaction in which it happens. */
@Component
class ProposalLetters {

    private final LetterWriter writer;
    private final Proposals proposals;
    private final History history;
    private final Receipts receipts;
    private final FormalChecks checks;
    private final ContentAgreement agreement;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Callers callers;
    private final WorkingDayDeadlines workingDays;

    ProposalLetters(
            LetterWriter writer,
            Proposals proposals,
            History history,
            Receipts receipts,
            FormalChecks checks,
            ContentAgreement agreement,
            Catalogue catalogue,
            Deadlines deadlines,
            Callers callers,
            WorkingDayDeadlines workingDays) {
        this.workingDays = workingDays;
        this.writer = writer;
        this.proposals = proposals;
        this.history = history;
        this.receipts = receipts;
        this.checks = checks;
        this.agreement = agreement;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.callers = callers;
    }

    @EventListener
    void submitted(ProposalSubmitted event) {
        receive(LetterKind.RECEIPT, event.number());
        var until = deadlines.calendar(event.call(), event.direction()).recommenders();
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
            extra.put("findings", clauses(kind, proposal));
            // declined at once after an objection, or at the round's end: either way it is told once
            var cause = kind == LetterKind.DECLINED ? "final" : line(step.number());
            writer.toApplicant(kind, step.number(), extra, cause);
        });
    }

    private List<CitedClause> clauses(LetterKind kind, Proposal proposal) {
        return switch (kind) {
            case RETURNED, FORMALLY_REFUSED -> failures(proposal.number());
            case RETURNED_FOR_AGREEMENT -> differences(proposal.number());
            case VOID -> voidingClauses(proposal);
            default -> List.of();
        };
    }

    private List<CitedClause> failures(String number) {
        return checks.find(number).stream()
                .flatMap(record -> record.result().findings().stream())
                .filter(finding -> finding.severity() == Severity.FAILURE)
                .map(finding -> new CitedClause(
                        finding.clause(),
                        finding.message().zh(),
                        finding.message().en(),
                        finding.quote()))
                .toList();
    }

    private List<CitedClause> differences(String number) {
        return agreement.mismatches(number).stream()
                .flatMap(mismatch -> mismatch.differences().stream())
                .map(difference -> new CitedClause(
                        difference.label().both(),
                        "申报书：" + difference.ours() + "；外方申请：" + difference.theirs(),
                        "the proposal: " + difference.ours() + "; the application abroad: " + difference.theirs(),
                        null))
                .toList();
    }

    private void receive(LetterKind kind, String number) {
        var proposal = proposal(number);
        var receipt = receipts.latest(number).orElseThrow(() -> new IllegalStateException("No receipt for " + number));
        var sender = callers.find().map(Caller::account).orElse(proposal.createdBy());
        Map<String, Object> words = Map.of("receiptHash", receipt.sha256(), "receiptTime", receipt.submittedAt());
        writer.toApplicant(kind, proposal, sender, words, line(number));
    }

    /** The line of the timeline a step has just written: the same step never has two. */
    private String line(String number) {
        return "line-" + history.of(number).size();
    }

    private List<CitedClause> voidingClauses(Proposal proposal) {
        return catalogue.direction(proposal.call(), proposal.direction()).stream()
                .flatMap(direction -> direction.rules().stream())
                .filter(rule -> rule.severity() == Severity.VOID)
                .map(ProposalLetters::cited)
                .toList();
    }

    private static CitedClause cited(Rule rule) {
        return new CitedClause(
                rule.clause(),
                "外方主管部门逾期未确认收到合作方的申请",
                "The foreign agency did not confirm the counterpart's application in time",
                rule.quote());
    }

    private Proposal proposal(String number) {
        return proposals.find(number).orElseThrow(Refusal::notFound);
    }
}
