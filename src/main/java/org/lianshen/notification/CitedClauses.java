package org.lianshen.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshen.confirmation.reconciliation.ContentAgreement;
import org.lianshen.formalcheck.CheckAnswer;
import org.lianshen.formalcheck.CheckRecord;
import org.lianshen.formalcheck.Finding;
import org.lianshen.formalcheck.FormalChecks;
import org.lianshen.language.Text;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Question;
import org.lianshen.programme.Rule;
import org.lianshen.programme.check.Check;
import org.lianshen.programme.check.ConfirmationNumberCheck;
import org.lianshen.programme.check.DocumentCheck;
import org.lianshen.programme.check.ForeignSubmissionCheck;
import org.lianshen.programme.check.MatchingFundsCheck;
import org.lianshen.programme.check.PartnerFundingCheck;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.programme.word.Severity;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.HistoryEntry;
import org.lianshen.proposal.HistoryRepository;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.Participant;
import org.lianshen.verification.EnterpriseVerdict;
import org.lianshen.verification.Verdict;
import org.lianshen.verification.Verifications;
import org.springframework.stereotype.Component;

/** The clauses that a letter cites: every refusal names at least one. */
@Component
class CitedClauses {

    private static final Text BY_THE_OFFICER = Text.of("notification.clause.officer-decides");
    private static final Text BY_THE_RECOMMENDER = Text.of("notification.clause.recommended-in-time");
    private static final Text UNCONFIRMED = Text.of("notification.clause.confirmed-by-agency");

    private final FormalChecks checks;
    private final ContentAgreement agreement;
    private final Verifications verifications;
    private final HistoryRepository history;
    private final Catalogue catalogue;
    private final ClauseWords words;

    CitedClauses(
            FormalChecks checks,
            ContentAgreement agreement,
            Verifications verifications,
            HistoryRepository history,
            Catalogue catalogue,
            ClauseWords words) {
        this.checks = checks;
        this.agreement = agreement;
        this.verifications = verifications;
        this.history = history;
        this.catalogue = catalogue;
        this.words = words;
    }

    /** What the letter of that kind about the proposal cites; nothing where it neither refuses nor returns. */
    List<CitedClause> of(LetterKind kind, Proposal proposal) {
        return switch (kind) {
            case RETURNED -> objectionable(proposal.number());
            case FORMALLY_REFUSED -> formallyRefused(proposal.number());
            case RETURNED_FOR_AGREEMENT -> differences(proposal.number());
            case CORRECTION_LAPSED -> uncorrected(proposal.number());
            case NOT_RECOMMENDED, RECOMMENDATION_LAPSED -> List.of(ofCall(BY_THE_RECOMMENDER));
            case FUNDS_INSUFFICIENT, FUNDS_WAIVED ->
                rules(proposal, check -> check instanceof MatchingFundsCheck, insufficient(proposal));
            case LETTER_REJECTED ->
                rules(proposal, CitedClauses::asksForSupport, Text.of("notification.clause.support-not-confirmed"));
            case EVIDENCE_REJECTED ->
                rules(
                        proposal,
                        check -> check instanceof PartnerFundingCheck,
                        Text.of("notification.clause.funding-not-proved"));
            case VOID, AGENCY_REJECTED, LIAISON_REFUSED -> rules(proposal, CitedClauses::asksForBothSides, UNCONFIRMED);
            case RECEIPT,
                    CORRECTION_RECEIVED,
                    RECOMMENDATION_REQUEST,
                    RECOMMENDED,
                    LETTER_REMINDER,
                    REINSTATED,
                    DECISION_KEPT,
                    ELIGIBLE,
                    ON_NOTICE,
                    FUNDED,
                    DECLINED,
                    WITHDRAWN,
                    RECOMMENDED_OUTCOME,
                    DEADLINE_MOVED,
                    INVITATION,
                    REVIEW_REMINDER,
                    REVIEW_DUE_SOON,
                    INVITATION_LAPSED,
                    EXPERT_REPLACED,
                    REVIEW_THANKS,
                    SHEET_RETURNED,
                    DELIBERATION_OPENED,
                    LONGER_PERIOD_GRANTED,
                    LONGER_PERIOD_REFUSED,
                    REVIEW_WITHDRAWN,
                    CONFLICT_FOUND,
                    CONFLICT_REPORTED,
                    SELF_CHECK_REQUESTED,
                    SELF_CHECK_REMINDER,
                    OBJECTION_FILED,
                    OBJECTION_DISMISSED,
                    OBJECTION_UPHELD,
                    OBJECTION_CONFIRMATION,
                    OBJECTION_RECEIVED,
                    OBJECTION_DECIDED,
                    ADDRESS_CONFIRMATION,
                    ADDRESS_CHANGED,
                    ACCOUNT_LINK,
                    WEEKLY_DIGEST,
                    TASK_NUDGE,
                    REVIEW_NUDGE,
                    TASK_HANDED_OVER,
                    SUBSTITUTION_SET,
                    SUBSTITUTION_ENDED,
                    MODELS_LIVE -> List.of();
        };
    }

    private List<CitedClause> formallyRefused(ProposalNumber number) {
        var cited = objectionable(number);
        if (!cited.isEmpty()) {
            return cited;
        }
        var weaker = findings(number).map(this::cited).toList();
        return weaker.isEmpty() ? List.of(ofCall(BY_THE_OFFICER)) : weaker;
    }

    /** What has to be corrected: broken rules, and questions the officer answered with no. */
    private List<CitedClause> objectionable(ProposalNumber number) {
        var cited = new ArrayList<CitedClause>();
        findings(number)
                .filter(finding -> finding.severity() == Severity.FAILURE)
                .map(this::cited)
                .forEach(cited::add);
        Map<String, Question> questions = record(number).stream()
                .flatMap(record -> record.result().questions().stream())
                .collect(Collectors.toMap(Question::id, Function.identity(), (first, second) -> first));
        checks.answers(number).stream()
                .filter(answer -> answer.isGiven() && !answer.isYes())
                .filter(answer -> questions.containsKey(answer.rule()))
                .map(answer -> denied(questions.get(answer.rule()), answer))
                .forEach(cited::add);
        return cited;
    }

    private List<CitedClause> uncorrected(ProposalNumber number) {
        boolean forAgreement = history.of(number).stream()
                .filter(HistoryEntry::moved)
                .map(HistoryEntry::event)
                .filter(cause -> cause == Cause.RETURNED || cause == Cause.RETURNED_FOR_AGREEMENT)
                .reduce((earlier, later) -> later)
                .filter(Cause.RETURNED_FOR_AGREEMENT::equals)
                .isPresent();
        var cited = forAgreement ? differences(number) : objectionable(number);
        return cited.isEmpty() ? List.of(ofCall(BY_THE_OFFICER)) : cited;
    }

    private CitedClause denied(Question question, CheckAnswer answer) {
        var remark = answer.remark() == null || answer.remark().isBlank()
                ? ""
                : answer.remark().strip();
        return new CitedClause(
                words.of(question.clause()),
                Text.of("notification.clause.answer-is-no", question.text(), remark),
                question.quote());
    }

    private List<CitedClause> differences(ProposalNumber number) {
        return agreement.mismatches(number).stream()
                .flatMap(mismatch -> mismatch.differences().stream())
                .map(difference -> new CitedClause(
                        difference.label().both(),
                        Text.of("notification.clause.difference", difference.ours(), difference.theirs()),
                        null))
                .toList();
    }

    private Text insufficient(Proposal proposal) {
        var names = verifications.find(proposal.number()).stream()
                .flatMap(made -> made.verdicts().stream())
                .filter(verdict -> verdict.verdict() == Verdict.INSUFFICIENT)
                .map(EnterpriseVerdict::participant)
                .flatMap(id -> proposal.content().participant(id).stream())
                .map(Participant::name)
                .flatMap(name -> Stream.ofNullable(name).map(LocalizedName::text))
                .distinct()
                .toList();
        return names.isEmpty()
                ? Text.of("notification.clause.own-funding-not-verified")
                : Text.of("notification.clause.own-funding-of", Text.list(names));
    }

    private static boolean asksForSupport(Check check) {
        return check instanceof DocumentCheck document
                && document.documents().contains(DocumentKind.FOREIGN_GOVERNMENT_SUPPORT);
    }

    private static boolean asksForBothSides(Check check) {
        return check instanceof ForeignSubmissionCheck || check instanceof ConfirmationNumberCheck;
    }

    /** The direction's rules of that kind; the call itself where there is none. */
    private List<CitedClause> rules(Proposal proposal, Predicate<Check> kind, Text saying) {
        var cited = catalogue.direction(proposal.direction()).stream()
                .flatMap(direction -> direction.rules().stream())
                .filter(rule -> kind.test(rule.check()))
                .map(rule -> cited(rule, saying))
                .distinct()
                .toList();
        return cited.isEmpty() ? List.of(ofCall(saying)) : cited;
    }

    private CitedClause cited(Rule rule, Text saying) {
        return new CitedClause(words.of(rule.clause()), saying, rule.quote());
    }

    private CitedClause cited(Finding finding) {
        return new CitedClause(
                words.of(finding.clause()),
                finding.message().zh(),
                finding.message().en(),
                finding.quote());
    }

    private CitedClause ofCall(Text saying) {
        return new CitedClause(words.ofCall().both(), saying, null);
    }

    private Optional<CheckRecord> record(ProposalNumber number) {
        return checks.find(number);
    }

    private Stream<Finding> findings(ProposalNumber number) {
        return record(number).stream().flatMap(record -> record.result().findings().stream());
    }
}
