package org.lianshen.notification;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Callers;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Rule;
import org.lianshen.programme.Severity;
import org.lianshen.proposal.History;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalCorrected;
import org.lianshen.proposal.ProposalStatusChanged;
import org.lianshen.proposal.ProposalSubmitted;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.content.ContentWriter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells applicants and recommenders what happens to a proposal, in the transaction in which it happens. */
@Component
class ProposalLetters {

    private final LetterWriter writer;
    private final Proposals proposals;
    private final History history;
    private final ContentWriter contents;
    private final Catalogue catalogue;
    private final Callers callers;
    private final Clock clock;

    ProposalLetters(
            LetterWriter writer,
            Proposals proposals,
            History history,
            ContentWriter contents,
            Catalogue catalogue,
            Callers callers,
            Clock clock) {
        this.writer = writer;
        this.proposals = proposals;
        this.history = history;
        this.contents = contents;
        this.catalogue = catalogue;
        this.callers = callers;
        this.clock = clock;
    }

    @EventListener
    void submitted(ProposalSubmitted event) {
        receive(LetterKind.RECEIPT, event.number());
        writer.toRecommenders(LetterKind.RECOMMENDATION_REQUEST, event.number(), Map.of(), "submission");
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
            extra.put("deadline", proposal.correctionUntil());
            extra.put("findings", kind == LetterKind.VOID ? voidingClauses(proposal) : List.of());
            writer.toApplicant(kind, step.number(), extra, line(step.number()));
        });
    }

    private void receive(LetterKind kind, String number) {
        var proposal = proposal(number);
        var at =
                kind == LetterKind.RECEIPT && proposal.submittedAt() != null ? proposal.submittedAt() : clock.instant();
        Map<String, Object> receipt = Map.of("receiptHash", contents.sha256(proposal.content()), "receiptTime", at);
        var sender = callers.find().map(Caller::account).orElse(proposal.createdBy());
        writer.toApplicant(kind, proposal, sender, receipt, line(number));
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
