package org.lianshen.process.step;

import java.util.List;
import java.util.stream.Stream;
import org.lianshen.confirmation.answer.Confirmations;
import org.lianshen.confirmation.reconciliation.ContentAgreement;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.AutomaticReplacements;
import org.lianshen.expertreview.Deliberations;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.selfcheck.SelfChecks;
import org.lianshen.identity.Affiliation;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.word.Silence;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.verification.Verifications;
import org.springframework.stereotype.Component;

/** The questions that expressions in models ask, each a bean of its own name. */
public final class ModelQuestions {

    private ModelQuestions() {}

    /** Who may take a task. */
    @Component("candidates")
    public static class Candidates {
        private final Proposals proposals;
        private final Assignments assignments;
        private final org.lianshen.expertreview.Experts experts;

        Candidates(Proposals proposals, Assignments assignments, org.lianshen.expertreview.Experts experts) {
            this.proposals = proposals;
            this.assignments = assignments;
            this.experts = experts;
        }

        /** The group of the recommender that the proposal names. */
        public String recommenders(String number) {
            var recommender = proposals
                    .find(new ProposalNumber(number))
                    .orElseThrow(Refusal::notFound)
                    .content()
                    .recommender();
            return Affiliation.RECOMMENDER.group(String.valueOf(recommender));
        }

        /** The account of the assigned expert. */
        public String expert(String assignment) {
            return account(assignments
                    .find(new AssignmentId(assignment))
                    .orElseThrow(Refusal::notFound)
                    .expert());
        }

        /** The account of an expert of the pool. */
        public String account(String expert) {
            return experts.find(expert)
                    .map(found -> found.account() == null ? found.id() : found.account())
                    .orElse(expert);
        }
    }

    /** Who reviews. */
    @Component("reviewers")
    public static class Reviewers {
        private final Assignments assignments;
        private final Deliberations deliberations;
        private final AutomaticReplacements replacements;

        Reviewers(Assignments assignments, Deliberations deliberations, AutomaticReplacements replacements) {
            this.assignments = assignments;
            this.deliberations = deliberations;
            this.replacements = replacements;
        }

        /** The assignments of a proposal whose sheets are awaited. */
        public List<String> assigned(String number) {
            return values(assignments.assigned(new ProposalNumber(number)));
        }

        /** Whether the proposal has its experts. */
        public boolean invited(String number) {
            return assignments.underReview(new ProposalNumber(number));
        }

        /** Whether an invitation ends now that the time to claim is over. */
        public boolean lapsed(String assignment) {
            return replacements.lapses(new AssignmentId(assignment));
        }

        /** The assignments of a proposal whose experts are to read the others' sheets. */
        public List<String> deliberating(String number) {
            return values(deliberations.awaited(new ProposalNumber(number)));
        }

        private static List<String> values(List<AssignmentId> ids) {
            return ids.stream().map(AssignmentId::value).toList();
        }
    }

    /** Who marks conflicts and wishes before the assignment. */
    @Component("pool")
    public static class ExpertPool {
        private final SelfChecks checks;

        ExpertPool(SelfChecks checks) {
            this.checks = checks;
        }

        /** Whether the call of a round asks for it. */
        public boolean selfChecked(String round) {
            return checks.asked(DirectionId.ofKey(round));
        }

        /** Ids of the experts who are asked. */
        public List<String> experts(String round) {
            return checks.awaited(DirectionId.ofKey(round));
        }
    }

    /** What enterprises are asked to bring. */
    @Component("funds")
    public static class Funds {
        private final Verifications verifications;

        Funds(Verifications verifications) {
            this.verifications = verifications;
        }

        /** Whether the direction asks an enterprise that takes part for matching funds. */
        public boolean asked(String number) {
            return !verifications.enterprises(new ProposalNumber(number)).isEmpty();
        }

        /** Whether they are to be verified now: not where they were before, for the same enterprises and amounts. */
        public boolean toVerify(String number) {
            return verifications.toVerify(new ProposalNumber(number));
        }
    }

    /** The agencies of a direction that has several. */
    @Component("agencies")
    public static class Agencies {
        private final Proposals proposals;
        private final Catalogue catalogue;
        private final Confirmations confirmations;

        Agencies(Proposals proposals, Catalogue catalogue, Confirmations confirmations) {
            this.proposals = proposals;
            this.catalogue = catalogue;
            this.confirmations = confirmations;
        }

        /** All whose answers are awaited: the secretariat first, then the partner countries'. */
        public List<String> awaited(String number) {
            var proposal = proposals.find(new ProposalNumber(number)).orElseThrow(Refusal::notFound);
            var confirmation = direction(catalogue, proposal).confirmation();
            return Stream.concat(confirmation.agencies().stream(), confirmation.partnerAgencies().stream())
                    .toList();
        }

        /** Whether that agency has answered. */
        public boolean heard(String number, String agency) {
            return confirmations.heard(new ProposalNumber(number)).containsKey(agency);
        }
    }

    /** Whether the two sides' applications say the same. */
    @Component("applications")
    public static class Applications {
        private final ContentAgreement agreement;

        Applications(ContentAgreement agreement) {
            this.agreement = agreement;
        }

        /** Whether they do, or a liaison officer has accepted what differs. */
        public boolean agree(String number) {
            return agreement.mismatches(new ProposalNumber(number)).isEmpty();
        }
    }

    /** What the agency's silence means. */
    @Component("silence")
    public static class AgencySilence {
        private final Proposals proposals;
        private final Catalogue catalogue;

        AgencySilence(Proposals proposals, Catalogue catalogue) {
            this.proposals = proposals;
            this.catalogue = catalogue;
        }

        /** Whether it voids the proposal. */
        public boolean voids(String number) {
            var proposal = proposals.find(new ProposalNumber(number)).orElseThrow(Refusal::notFound);
            return direction(catalogue, proposal).confirmation().onSilence() == Silence.VOID;
        }
    }

    static Direction direction(Catalogue catalogue, Proposal proposal) {
        return catalogue
                .direction(proposal.direction())
                .orElseThrow(() -> new IllegalStateException("No direction for " + proposal.number()));
    }
}
