package org.lianshen.process.step;

import static org.lianshen.process.Vocabulary.ASSIGNMENT;
import static org.lianshen.process.Vocabulary.NUMBER;
import static org.lianshen.process.Vocabulary.OUTCOME;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianshen.confirmation.answer.Confirmations;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.AutomaticReplacements;
import org.lianshen.expertreview.Deliberations;
import org.lianshen.expertreview.FurtherExperts;
import org.lianshen.expertreview.Spread;
import org.lianshen.expertreview.reminder.ReviewReminders;
import org.lianshen.formalcheck.FormalChecks;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalLife;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.lianshen.round.Decisions;
import org.lianshen.verification.SupportLetters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of a proposal's models. A bean's name is what the model calls. */
@Configuration(proxyBeanMethods = false)
class ProposalSteps {

    @Bean
    JavaDelegate checkProposal(FormalChecks checks) {
        return execution -> checks.run(NUMBER.in(execution));
    }

    @Bean
    JavaDelegate returnProposal(Corrections corrections) {
        return execution -> corrections.open(NUMBER.in(execution));
    }

    @Bean
    JavaDelegate refuseProposal(ProposalLife life, Reasons reasons) {
        return execution -> {
            var number = NUMBER.in(execution);
            var cause = Causes.of(OUTCOME.in(execution));
            life.step(number, ProposalStatus.REFUSED, cause, reasons.of(number, cause));
        };
    }

    @Bean
    JavaDelegate voidProposal(ProposalLife life, Reasons reasons) {
        return execution -> {
            var number = NUMBER.in(execution);
            life.step(number, ProposalStatus.VOID, Cause.VOID, reasons.of(number, Cause.VOID));
        };
    }

    @Bean
    JavaDelegate awaitConfirmation(
            ProposalLife life, Proposals proposals, Catalogue catalogue, Confirmations confirmations) {
        return execution -> {
            var number = NUMBER.in(execution);
            var proposal = proposals.lock(number);
            var direction = catalogue.direction(proposal.direction()).orElseThrow();
            if (!direction.confirmation().required()) {
                OUTCOME.set(execution, Outcome.CONFIRMED);
                return;
            }
            if (proposal.status() != ProposalStatus.AWAITING_CONFIRMATION) {
                life.step(number, ProposalStatus.AWAITING_CONFIRMATION, Cause.FORMALLY_PASSED, null);
            }
            var answered = confirmations.standing(number).map(ProposalSteps::outcome);
            OUTCOME.set(execution, answered.orElse(Outcome.UNANSWERED));
        };
    }

    /** What the agencies have said together, when all of them have been heard or were silent too long. */
    @Bean
    JavaDelegate surveyAnswers(Confirmations confirmations) {
        return execution -> {
            var outcome = confirmations.standing(NUMBER.in(execution)).map(ProposalSteps::outcome);
            OUTCOME.set(execution, outcome.orElse(Outcome.UNANSWERED));
        };
    }

    @Bean
    JavaDelegate openVerification(SupportLetters letters) {
        return execution -> letters.open(NUMBER.in(execution));
    }

    @Bean
    JavaDelegate remindLiaison(SupportLetters letters) {
        return execution -> letters.remind(NUMBER.in(execution));
    }

    /** The outcome an agency's answer comes to. */
    static Outcome outcome(Answer answer) {
        return switch (answer) {
            case CONFIRMED -> Outcome.CONFIRMED;
            case REJECTED -> Outcome.AGENCY_REJECTED;
        };
    }

    @Bean
    JavaDelegate admitProposal(ProposalLife life, Reasons reasons) {
        return execution -> {
            var number = NUMBER.in(execution);
            var cause = OUTCOME.find(execution).map(Causes::of).orElse(Cause.REINSTATED);
            life.step(number, ProposalStatus.ELIGIBLE, cause, reasons.of(number, cause));
        };
    }

    @Bean
    JavaDelegate remindExpert(ReviewReminders reminders) {
        return execution -> reminders.remind(ASSIGNMENT.in(execution));
    }

    @Bean
    JavaDelegate endInvitation(AutomaticReplacements replacements) {
        return execution -> {
            replacements.lapse(ASSIGNMENT.in(execution));
            OUTCOME.set(execution, Outcome.UNCLAIMED);
        };
    }

    @Bean
    JavaDelegate inviteNextExpert(AutomaticReplacements replacements) {
        return execution -> {
            var next = replacements.replace(ASSIGNMENT.in(execution));
            next.ifPresent(assignment -> ASSIGNMENT.set(execution, assignment));
            OUTCOME.set(execution, next.isPresent() ? Outcome.REPLACED : Outcome.VACANT);
        };
    }

    @Bean
    JavaDelegate surveySpread(Deliberations deliberations) {
        return execution -> OUTCOME.set(execution, outcome(deliberations.survey(NUMBER.in(execution))));
    }

    private static Outcome outcome(Spread spread) {
        return switch (spread) {
            case CLOSE -> Outcome.CLOSE;
            case ONE_MORE -> Outcome.ONE_MORE;
            case FAR_APART -> Outcome.FAR_APART;
        };
    }

    @Bean
    JavaDelegate addExpert(FurtherExperts experts) {
        return execution -> experts.add(NUMBER.in(execution));
    }

    @Bean
    JavaDelegate openDeliberation(Deliberations deliberations) {
        return execution -> deliberations.open(NUMBER.in(execution));
    }

    @Bean
    JavaDelegate concludeReview(Assignments assignments) {
        return execution -> assignments.conclude(NUMBER.in(execution));
    }

    @Bean
    JavaDelegate reopenReview(ProposalLife life) {
        return execution -> life.step(NUMBER.in(execution), ProposalStatus.IN_REVIEW, Cause.REVIEW_REOPENED, null);
    }

    @Bean
    JavaDelegate grantProposal(Decisions decisions) {
        return execution -> decisions.fund(NUMBER.in(execution));
    }

    @Bean
    JavaDelegate declineProposal(Decisions decisions) {
        return execution -> decisions.decline(NUMBER.in(execution));
    }

    @Bean
    JavaDelegate applyLateDecision(LateDecisions late) {
        return execution -> late.apply(NUMBER.in(execution), OUTCOME.in(execution));
    }
}
