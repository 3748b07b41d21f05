package org.lianshen.formalcheck;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lianshen.language.Text;
import org.lianshen.programme.check.MatchingFundsCheck;
import org.lianshen.programme.check.OwnFundingCheck;
import org.lianshen.programme.word.MatchingScope;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.content.Participant;

/** What enterprises bring themselves; an absent amount is nothing. */
final class FundingChecks {

    private final List<Participant> participants;

    FundingChecks(List<Participant> participants) {
        this.participants = participants;
    }

    List<RuleViolation> own(OwnFundingCheck check) {
        return culprits(
                enterprise -> check.countries().contains(enterprise.country())
                        && enterprise.brought().signum() <= 0,
                enterprise -> Text.of("formalcheck.funding.none-of-its-own"));
    }

    List<RuleViolation> matching(MatchingFundsCheck check) {
        return culprits(
                enterprise -> inScope(enterprise, check.scope())
                        && enterprise.brought().compareTo(enterprise.received()) < 0,
                enterprise -> Text.of(
                        "formalcheck.funding.too-little-of-its-own",
                        FindingTerms.yuan(enterprise.brought()),
                        FindingTerms.yuan(enterprise.received())));
    }

    private static boolean inScope(Participant enterprise, MatchingScope scope) {
        return scope == MatchingScope.ALL || scope == MatchingScope.CHINESE && enterprise.side() == Side.CHINESE;
    }

    private List<RuleViolation> culprits(Predicate<Participant> wrong, Function<Participant, Text> objection) {
        return IntStream.range(0, participants.size())
                .filter(i -> participants.get(i).enterprise() && wrong.test(participants.get(i)))
                .mapToObj(i -> culprit(i, objection.apply(participants.get(i))))
                .toList();
    }

    private RuleViolation culprit(int i, Text objection) {
        Text name = FindingTerms.of(participants.get(i));
        return new RuleViolation(
                "/participants/" + i + "/ownFunding", Text.of("formalcheck.funding.enterprise", name, objection));
    }
}
