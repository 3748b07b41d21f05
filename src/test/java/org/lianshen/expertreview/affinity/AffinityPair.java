package org.lianshen.expertreview.affinity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.ProposalNumber;

/** Rounds written by hand: a proposal in question, experts in question, and others about something else. */
final class AffinityPair {

    static final ProposalNumber NUMBER = new ProposalNumber("demo-1-1.1-0001");

    private static final List<ProposalTexts> OTHERS = List.of(
            proposal("demo-1-1.1-0002", "农业", "水稻抗病基因的发掘", "Disease resistance genes of rice", null),
            proposal("demo-1-1.1-0003", "环境", "污水处理中的膜污染", "Membrane fouling in wastewater treatment", null),
            proposal("demo-1-1.1-0004", "物理", "脉冲星计时与引力波探测", "Pulsar timing and gravitational waves", null));

    private AffinityPair() {}

    static ProposalTexts titled(String titleZh) {
        return proposal(NUMBER.value(), null, titleZh, null, null);
    }

    static ProposalTexts summarised(String summary) {
        return proposal(NUMBER.value(), null, null, null, summary);
    }

    static ProposalTexts proposal(
            String value,
            @Nullable String field,
            @Nullable String titleZh,
            @Nullable String titleEn,
            @Nullable String summary,
            String... keywords) {
        return new ProposalTexts(new ProposalNumber(value), field, titleZh, titleEn, summary, List.of(keywords));
    }

    /** An expert with own texts only, whose id is the first of them. */
    static ExpertTexts writes(String... texts) {
        return new ExpertTexts(texts[0], List.of(), List.of(), List.of(texts));
    }

    static RoundAffinity round(ProposalTexts proposal, ExpertTexts... experts) {
        return round(List.of(), proposal, experts);
    }

    static RoundAffinity round(List<DeclaredWish> wishes, ProposalTexts proposal, ExpertTexts... experts) {
        var proposals = new ArrayList<>(OTHERS);
        proposals.add(proposal);
        var all = new ArrayList<>(Arrays.asList(experts));
        all.add(writes("other 1", "水稻育种与表型组学"));
        all.add(writes("other 2", "海水淡化与膜生物反应器", "Seawater desalination"));
        return new RoundAffinity(proposals, all, wishes);
    }

    /** The score of an expert with that text for a proposal with that title. */
    static int score(String titleZh, String text) {
        return round(titled(titleZh), writes(text)).score(NUMBER, text);
    }

    /** What both have in common, as explained, the weightiest first. */
    static List<String> words(ProposalTexts proposal, ExpertTexts expert) {
        return round(proposal, expert).explain(NUMBER, expert.id()).shares().stream()
                .flatMap(share -> share.words().stream())
                .map(AffinityWord::spelling)
                .collect(Collectors.toList());
    }
}
