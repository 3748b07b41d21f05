package org.lianshen.expertreview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.expert.KeywordNames;
import org.lianshen.proposal.content.ProposalContent;

/** How well an expert's knowledge fits a proposal: half for the field, half for the share of its keywords they know. */
final class Affinity {

    private static final int HALF = 50;

    private Affinity() {}

    /** 0–100. */
    static int of(Expert expert, ProposalContent content, KeywordNames names) {
        return field(expert, content.field(), names) + keywords(expert.keywords(), content.keywords(), names);
    }

    private static int field(Expert expert, @Nullable String field, KeywordNames names) {
        return expert.fields().stream().anyMatch(known -> names.same(known, field)) ? HALF : 0;
    }

    private static int keywords(List<String> known, List<String> wanted, KeywordNames names) {
        if (wanted.isEmpty()) {
            return 0;
        }
        long met = wanted.stream()
                .filter(word -> known.stream().anyMatch(own -> names.same(own, word)))
                .count();
        return (int) (HALF * met / wanted.size());
    }
}
