package org.lianshen.expertreview.affinity;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.ProposalNumber;

/**
 * What a proposal says about its subject. Any text may be absent.
 *
 * @param number whose texts they are
 * @param field the field of the guideline
 * @param titleZh the Chinese title
 * @param titleEn the English title
 * @param summary the summary, in either language
 * @param keywords its keywords, in either language
 */
public record ProposalTexts(
        ProposalNumber number,
        @Nullable String field,
        @Nullable String titleZh,
        @Nullable String titleEn,
        @Nullable String summary,
        List<String> keywords) {

    private static final int FIRM = 2;

    /** Keeps its own copy of the list. */
    public ProposalTexts {
        keywords = List.copyOf(keywords);
    }

    List<WeightedText> of(AffinityPart part) {
        return switch (part) {
            case FIELD -> WeightedText.all(1, field);
            case KEYWORDS -> WeightedText.all(1, keywords);
            case TEXT ->
                Stream.of(
                                WeightedText.all(FIRM, titleZh, titleEn),
                                WeightedText.all(FIRM, keywords),
                                WeightedText.all(1, summary, field))
                        .flatMap(List::stream)
                        .toList();
            case WISH -> List.of();
        };
    }
}
