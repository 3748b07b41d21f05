package org.lianshen.process.round;

import static org.lianshen.process.Vocabulary.OUTCOME;
import static org.lianshen.process.Vocabulary.ROUND;

import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianshen.expertreview.selfcheck.SelfChecks;
import org.lianshen.process.Vocabulary.Message;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.wait.ProcessInstances;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.lianshen.round.Decision;
import org.lianshen.round.Decisions;
import org.lianshen.round.Notices;
import org.lianshen.round.ObjectionIntake;
import org.lianshen.round.PoolSurvey;
import org.lianshen.round.Rankings;
import org.lianshen.round.ReviewSurvey;
import org.lianshen.round.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of a round's models. A bean's name is what the model calls. */
@Configuration(proxyBeanMethods = false)
class RoundSteps {

    @Bean
    JavaDelegate surveyPool(Rounds rounds, Deadlines deadlines) {
        return execution -> {
            var round = DirectionId.ofKey(ROUND.in(execution));
            deadlines.shutIntake(round);
            rounds.closeIntake(round);
            OUTCOME.set(execution, outcome(rounds.survey(round)));
        };
    }

    @Bean
    JavaDelegate openSelfCheck(SelfChecks checks) {
        return execution -> checks.open(DirectionId.ofKey(ROUND.in(execution)));
    }

    @Bean
    JavaDelegate remindSelfCheck(SelfChecks checks) {
        return execution -> checks.remind(DirectionId.ofKey(ROUND.in(execution)));
    }

    @Bean
    JavaDelegate announceAssignment(Rounds rounds, Proposals proposals, ProcessInstances instances) {
        return execution -> {
            var round = DirectionId.ofKey(ROUND.in(execution));
            rounds.startReview(round);
            proposals
                    .of(round, Set.of(ProposalStatus.IN_REVIEW))
                    .forEach(proposal -> instances.tell(
                            Message.EXPERTS_ASSIGNED, proposal.number().value()));
        };
    }

    @Bean
    JavaDelegate surveyReviews(Rounds rounds, Proposals proposals) {
        return execution -> {
            var round = DirectionId.ofKey(ROUND.in(execution));
            var survey = rounds.reviewsComplete(round);
            boolean unassigned =
                    survey == ReviewSurvey.OPEN && proposals.count(round, Set.of(ProposalStatus.ELIGIBLE)) > 0;
            OUTCOME.set(execution, unassigned ? Outcome.UNASSIGNED : outcome(survey));
        };
    }

    @Bean
    JavaDelegate rankProposals(Rankings rankings) {
        return execution -> {
            var round = DirectionId.ofKey(ROUND.in(execution));
            rankings.rank(round);
        };
    }

    @Bean
    JavaDelegate publishNotice(Notices notices) {
        return execution -> {
            var round = DirectionId.ofKey(ROUND.in(execution));
            notices.publish(round);
        };
    }

    @Bean
    JavaDelegate surveyObjections(ObjectionIntake intake, Decisions decisions) {
        return execution -> {
            var round = DirectionId.ofKey(ROUND.in(execution));
            intake.lapse(round);
            boolean ripe = decisions.ripe(round);
            OUTCOME.set(execution, ripe ? Outcome.SETTLED : Outcome.MOVED_UP);
        };
    }

    @Bean
    JavaDelegate sendDecisions(Decisions decisions, Rounds rounds, ProcessInstances instances) {
        return execution -> {
            var round = DirectionId.ofKey(ROUND.in(execution));
            decisions
                    .of(round)
                    .forEach((number, decision) -> instances.tell(Message.DECIDED, number.value(), outcome(decision)));
            rounds.close(round);
        };
    }

    private static Outcome outcome(PoolSurvey survey) {
        return switch (survey) {
            case SETTLED -> Outcome.SETTLED;
            case OPEN -> Outcome.OPEN;
            case EMPTY -> Outcome.EMPTY;
        };
    }

    private static Outcome outcome(ReviewSurvey survey) {
        return switch (survey) {
            case COMPLETE -> Outcome.COMPLETE;
            case OPEN -> Outcome.OPEN;
            case EMPTY -> Outcome.EMPTY;
        };
    }

    private static Outcome outcome(Decision decision) {
        return switch (decision) {
            case FUNDED -> Outcome.FUNDED;
            case DECLINED -> Outcome.DECLINED;
        };
    }
}
