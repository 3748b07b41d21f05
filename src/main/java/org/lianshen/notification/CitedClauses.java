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
import org.lianshen.proposal.History;
import org.lianshen.proposal.HistoryEntry;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.Participant;
import org.lianshen.verification.EnterpriseVerdict;
import org.lianshen.verification.Verdict;
import org.lianshen.verification.Verifications;
import org.springframework.stereotype.Component;

/** The clauses that a letter cites: every refusal names at least one. */
@Component
class CitedClauses {

    private static final Text BY_THE_OFFICER = new Text("由管理人员形式审查裁定", "The officer decides on the formal check");
    private static final Text BY_THE_RECOMMENDER =
            new Text("申报书须由所选推荐单位在其截止时间前推荐", "The recommender chosen has to recommend a proposal before its deadline");
    private static final Text UNCONFIRMED =
            new Text("须由外方主管部门确认合作方的申请", "The foreign agency has to confirm the counterpart's application");

    private final FormalChecks checks;
    private final ContentAgreement agreement;
    private final Verifications verifications;
    private final History history;
    private final Catalogue catalogue;
    private final ClauseWords words;

    CitedClauses(
            FormalChecks checks,
            ContentAgreement agreement,
            Verifications verifications,
            History history,
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
                rules(
                        proposal,
                        CitedClauses::asksForSupport,
                        new Text("外方政府部门的支持文件未得到确认", "The foreign government's support document was not confirmed"));
            case EVIDENCE_REJECTED ->
                rules(
                        proposal,
                        check -> check instanceof PartnerFundingCheck,
                        new Text("合作方的出资或出资承诺未得到证实", "The partner's funding, or a commitment of it, was not proved"));
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
                    REVIEW_THANKS,
                    REVIEW_WITHDRAWN,
                    OBJECTION_FILED,
                    OBJECTION_DISMISSED,
                    OBJECTION_UPHELD,
                    OBJECTION_CONFIRMATION,
                    OBJECTION_RECEIVED,
                    OBJECTION_DECIDED,
                    ADDRESS_CONFIRMATION,
                    ADDRESS_CHANGED -> List.of();
        };
    }

    private List<CitedClause> formallyRefused(String number) {
        var cited = objectionable(number);
        if (!cited.isEmpty()) {
            return cited;
        }
        var weaker = findings(number).map(this::cited).toList();
        return weaker.isEmpty() ? List.of(ofCall(BY_THE_OFFICER)) : weaker;
    }

    /** What has to be corrected: broken rules, and questions the officer answered with no. */
    private List<CitedClause> objectionable(String number) {
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

    private List<CitedClause> uncorrected(String number) {
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
                question.text().zh() + " 答：否。" + remark,
                question.text().en() + " The answer is no. " + remark,
                question.quote());
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

    private Text insufficient(Proposal proposal) {
        var names = verifications.find(proposal.number()).stream()
                .flatMap(made -> made.verdicts().stream())
                .filter(verdict -> verdict.verdict() == Verdict.INSUFFICIENT)
                .map(EnterpriseVerdict::participant)
                .flatMap(id -> proposal.content().participant(id).stream())
                .map(Participant::name)
                .flatMap(name -> Stream.ofNullable(name).map(LocalizedName::text))
                .toList();
        return new Text(
                "企业的自有经费未能核实" + joined(names, Text::zh, "：", "、"),
                "The enterprises' own funding could not be verified" + joined(names, Text::en, ": ", ", "));
    }

    private static String joined(List<Text> names, Function<Text, String> language, String before, String between) {
        return names.isEmpty()
                ? ""
                : before + names.stream().map(language).distinct().collect(Collectors.joining(between));
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
        return new CitedClause(words.of(rule.clause()), saying.zh(), saying.en(), rule.quote());
    }

    private CitedClause cited(Finding finding) {
        return new CitedClause(
                words.of(finding.clause()),
                finding.message().zh(),
                finding.message().en(),
                finding.quote());
    }

    private CitedClause ofCall(Text saying) {
        return new CitedClause(words.ofCall().both(), saying.zh(), saying.en(), null);
    }

    private Optional<CheckRecord> record(String number) {
        return checks.find(number);
    }

    private Stream<Finding> findings(String number) {
        return record(number).stream().flatMap(record -> record.result().findings().stream());
    }
}
