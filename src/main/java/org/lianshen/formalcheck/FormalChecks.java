package org.lianshen.formalcheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.word.Severity;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.time.Beijing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The formal checks of submitted proposals: what the rules said, what the officer answered and decided. */
@Service
public class FormalChecks {

    private final FormalCheck check;
    private final Proposals proposals;
    private final Catalogue catalogue;
    private final FormalCheckRepository records;
    private final Clock clock;

    FormalChecks(
            FormalCheck check, Proposals proposals, Catalogue catalogue, FormalCheckRepository records, Clock clock) {
        this.check = check;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.records = records;
        this.clock = clock;
    }

    /** Checks a submitted proposal as of the day of its submission, and keeps what came out. */
    @Transactional
    public CheckResult run(ProposalNumber number) {
        var proposal = proposals.lock(number);
        var asOf = submissionDay(proposal);
        var result = check.check(proposal.content(), asOf, others(proposal));
        records.insert(proposal, asOf, result);
        return result;
    }

    /** What the rules say about a proposal right now; stores nothing. */
    public CheckResult preview(Proposal proposal) {
        return check.check(proposal.content(), submissionDay(proposal), others(proposal));
    }

    private OtherProposals others(Proposal proposal) {
        return content -> content.investigator(Side.CHINESE)
                .filter(investigator ->
                        investigator.name() != null && investigator.name().zh() != null)
                .map(investigator -> proposals.countLedBy(
                        proposal.direction().call(),
                        investigator.name().zh(),
                        investigator.birthDate(),
                        proposal.number().value()))
                .orElse(0);
    }

    /** The latest run. */
    public Optional<CheckRecord> find(ProposalNumber number) {
        return records.last(number);
    }

    /** The latest run, which there is once the formal check has begun. */
    public CheckRecord latest(ProposalNumber number) {
        return find(number).orElseThrow(Refusal::notFound);
    }

    /** Whether the officer may return the proposal once more; what a liaison officer returned does not count. */
    public boolean mayReturn(ProposalNumber number) {
        var proposal = proposals.find(number).orElseThrow(Refusal::notFound);
        var call = catalogue.call(proposal.direction().call()).orElseThrow(Refusal::notFound);
        return records.returns(number) < call.parameters().correctionRounds();
    }

    /**
     * Keeps the officer's answers and decision.
     *
     * @param number the proposal
     * @param decision what the officer decides
     * @param answers to the direction's questions; all of them, and all yes, to pass
     * @param reason what the applicant is told; mandatory unless it passes
     * @param account the officer
     * @throws Refusal where the decision does not go with findings and answers
     */
    @Transactional
    public void decide(
            ProposalNumber number,
            CheckDecision decision,
            List<CheckAnswer> answers,
            @Nullable String reason,
            String account) {
        var record = latest(number);
        var problems = new ArrayList<FieldError>();
        switch (decision) {
            case PASS -> problems.addAll(obstacles(record.result(), answers));
            case RETURN -> {
                if (!mayReturn(number)) {
                    problems.add(FieldError.at("/decision", Text.of("formalcheck.returned-before")));
                }
            }
            case REFUSE -> {
                // the reason says all
            }
        }
        if (decision != CheckDecision.PASS && (Blank.is(reason))) {
            problems.add(FieldError.at("/reason", Text.of("formalcheck.give-your-reason")));
        }
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
        records.decided(record.id(), decision, answers, reason, account);
    }

    private static List<FieldError> obstacles(CheckResult result, List<CheckAnswer> answers) {
        var problems = new ArrayList<FieldError>();
        result.findings().stream()
                .filter(finding -> finding.severity() == Severity.FAILURE)
                .forEach(finding -> problems.add(FieldError.at(
                        "/decision", Text.of("formalcheck.clause-not-met", finding.clause(), finding.message()))));
        Map<String, CheckAnswer> given = answers.stream()
                .collect(Collectors.toMap(CheckAnswer::rule, Function.identity(), (first, second) -> second));
        result.questions().forEach(question -> {
            var answer = given.get(question.id());
            if (answer == null || !answer.isGiven()) {
                problems.add(FieldError.at(
                        "/answers", Text.of("formalcheck.answer-clause-first", question.clause(), question.text())));
            } else if (!answer.isYes()) {
                problems.add(FieldError.at("/answers", Text.of("formalcheck.clause-answered-no", question.clause())));
            }
        });
        return problems;
    }

    /** The reason of the latest decision, if one was given. */
    public Optional<String> reason(ProposalNumber number) {
        return records.reason(number);
    }

    /** What the officer answered in the latest run; nothing before a decision. */
    public List<CheckAnswer> answers(ProposalNumber number) {
        return records.answers(number);
    }

    private LocalDate submissionDay(Proposal proposal) {
        var at = proposal.submittedAt() == null ? clock.instant() : proposal.submittedAt();
        return at.atZone(Beijing.ZONE).toLocalDate();
    }
}
