package org.lianshen.expertreview.affinity;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of an expert's knowledge.
 *
 * @param id the expert's id
 * @param fields fields of the guideline they know
 * @param keywords what they know, in either language
 * @param texts their own texts, for instance titles of publications or a statement of what they work on
 */
public record ExpertTexts(String id, List<String> fields, List<String> keywords, List<String> texts) {

    private static final int FIRM = 2;

    /** Keeps its own copies of the lists. */
    public ExpertTexts {
        fields = List.copyOf(fields);
        keywords = List.copyOf(keywords);
        texts = List.copyOf(texts);
    }

    /** An expert without keywords is asked for them in the own texts. */
    List<WeightedText> of(AffinityPart part) {
        return switch (part) {
            case FIELD -> WeightedText.all(1, fields);
            case KEYWORDS -> WeightedText.all(1, keywords.isEmpty() ? texts : keywords);
            case TEXT ->
                Stream.of(WeightedText.all(FIRM, keywords), WeightedText.all(1, texts), WeightedText.all(1, fields))
                        .flatMap(List::stream)
                        .toList();
            case WISH -> List.of();
        };
    }
}
