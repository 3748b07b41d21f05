package org.lianshen.proposal;

import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.content.ProposalContent;
import org.springframework.stereotype.Component;

/** A returned proposal keeps the unit that vouched for it: nobody would ask another one any more. */
@Component
class RecommenderUnchanged {

    private final Vouching vouching;
    private final Catalogue catalogue;

    RecommenderUnchanged(Vouching vouching, Catalogue catalogue) {
        this.vouching = vouching;
        this.catalogue = catalogue;
    }

    /**
     * Looks at what a correction says.
     *
     * @throws Refusal where it names another recommender than the one that recommended the proposal
     */
    void require(Proposal proposal, ProposalContent content) {
        if (proposal.status() != ProposalStatus.RETURNED) {
            return;
        }
        vouching.recommender(proposal.number())
                .filter(vouched -> !vouched.equals(content.recommender()))
                .ifPresent(vouched -> {
                    throw refusal(vouched);
                });
    }

    private Refusal refusal(String vouched) {
        var name = catalogue.recommender(vouched).map(one -> one.name());
        return Refusal.unacceptable(
                "/recommender",
                Text.of(
                        "proposal.recommender-stays",
                        new Text(
                                name.map(text -> text.zh()).orElse(vouched),
                                name.map(text -> text.en()).orElse(vouched)),
                        vouched));
    }
}
