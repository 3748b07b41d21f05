package org.lianshen.formalcheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Agency;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.Question;
import org.lianshen.programme.Rule;
import org.lianshen.programme.word.Stage;
import org.lianshen.proposal.content.ProposalContent;
import org.springframework.stereotype.Component;

/**
 * Asks of a well-formed proposal: does the guideline allow it? It judges the form, not the quality, and stores nothing.
 */
@Component
public class FormalCheck {

    private final Catalogue catalogue;

    /** A check against the rules of this catalogue. */
    public FormalCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Checks a proposal for itself.
     *
     * @param content well-formed and complete
     * @param asOf the submission date to assume, in Beijing
     * @throws Refusal malformed, if the catalogue has no such call or direction
     */
    public CheckResult check(ProposalContent content, LocalDate asOf) {
        return check(content, asOf, OtherProposals.UNKNOWN);
    }

    /**
     * Checks a proposal beside others.
     *
     * @param content well-formed and complete
     * @param asOf the submission date to assume, in Beijing
     * @param others what is known of other proposals
     * @throws Refusal malformed, if the catalogue has no such call or direction
     */
    public CheckResult check(ProposalContent content, LocalDate asOf, OtherProposals others) {
        Direction direction = direction(content);
        Examination examination = new Examination(content, direction, this::agencyName, asOf, others);
        List<Finding> findings = direction.rules().stream()
                .filter(rule -> rule.stage() == Stage.FORMAL_CHECK)
                .flatMap(rule -> rule.check().examine(examination).stream().map(violation -> finding(rule, violation)))
                .toList();
        return new CheckResult(direction.id(), Outcome.of(findings), findings, questions(direction, findings));
    }

    private static List<Question> questions(Direction direction, List<Finding> findings) {
        return direction.questions().stream()
                .filter(question -> question.when() == null
                        || findings.stream().anyMatch(finding -> finding.rule().equals(question.when())))
                .toList();
    }

    private Direction direction(ProposalContent content) {
        String call = content.call();
        String code = content.direction();
        if (call == null || code == null) {
            throw new IllegalArgumentException("A well-formed proposal names its call and direction");
        }
        return catalogue
                .direction(new DirectionId(call, code))
                .orElseThrow(() -> Refusal.malformed(
                        List.of(FieldError.at("/direction", Text.of("formalcheck.no-such-call-or-direction")))));
    }

    private Optional<Text> agencyName(String id) {
        return catalogue.agency(id).map(Agency::name);
    }

    private static Finding finding(Rule rule, RuleViolation violation) {
        return new Finding(
                rule.id(), rule.clause(), rule.severity(), violation.path(), violation.message(), rule.quote());
    }
}
