package org.lianshen.expertreview.affinity;

/** The affinity by equal names alone: half for the field, half for the share of keywords. */
public final class NamesAlone {

    private final KeywordNames names = new KeywordNames();

    /** From 0 to 100. */
    public int of(ProposalTexts proposal, ExpertTexts expert) {
        int field = expert.fields().stream().anyMatch(known -> names.same(known, proposal.field())) ? 50 : 0;
        long met = proposal.keywords().stream()
                .filter(word -> expert.keywords().stream().anyMatch(own -> names.same(own, word)))
                .count();
        return proposal.keywords().isEmpty()
                ? field
                : field + (int) (50 * met / proposal.keywords().size());
    }
}
