package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.expertreview.RecusalsTests.proposal;
import static org.lianshen.expertreview.SampleExperts.expert;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.expert.KeywordNames;
import org.lianshen.expertreview.recusal.AssignmentContext;
import org.lianshen.proposal.Proposal;

class SuggestionTests {

    private final Proposal first = proposal(1, List.of());
    private final Proposal second = proposal(2, List.of());

    @Test
    void spreadsTheLoad() {
        var panels = suggest(Map.of("expert-a", 1), 3, six());
        assertThat(panels).extracting(Panel::number).containsExactly(first.number(), second.number());
        assertThat(panels)
                .allSatisfy(panel -> assertThat(panel.experts()).hasSize(3).doesNotHaveDuplicates());
        // five unloaded experts take one each before the loaded one takes his second
        assertThat(Stream.concat(panels.get(0).experts().stream(), panels.get(1).experts().stream()))
                .containsOnlyOnce("expert-b", "expert-c", "expert-d", "expert-e", "expert-f")
                .contains("expert-a");
    }

    @Test
    void leavesOutWhoMustStayOut() {
        var experts = List.of(expert("a", "负责人1", "别处"), expert("b"), expert("c"), expert("d"));
        var panels = suggest(Map.of(), 3, experts);
        assertThat(panels.get(0).experts()).containsExactlyInAnyOrder("expert-b", "expert-c", "expert-d");
        assertThat(panels.get(1).experts()).doesNotContain("expert-a").hasSize(3);
    }

    @Test
    void staysShortWhereExpertsAreLacking() {
        assertThat(suggest(Map.of("expert-a", 3), 3, List.of(expert("a"), expert("b"))))
                .allSatisfy(panel -> assertThat(panel.experts()).containsExactly("expert-b"));
    }

    @Test
    void prefersTheBetterFitAmongEquals() {
        var stranger = new Expert(
                "expert-a",
                "expert-a",
                "专家a",
                "研究所",
                List.of(),
                "a@example.org",
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
        var context = new AssignmentContext(List.of(stranger, expert("b")), List.of(first), Map.of(), Map.of(), 3);
        assertThat(new Suggestion(context, 1).panels(List.of(first)).get(0).experts())
                .containsExactly("expert-b");
    }

    @Test
    void fitIsHalfFieldHalfKeywords() {
        // knows the field and one of two keywords
        assertThat(Affinity.of(expert("a"), first.content(), new KeywordNames()))
                .isEqualTo(75);
    }

    private List<Panel> suggest(Map<String, Integer> loads, int usual, List<Expert> experts) {
        var proposals = List.of(first, second);
        return new Suggestion(new AssignmentContext(experts, proposals, loads, Map.of(), 3), usual).panels(proposals);
    }

    private static List<Expert> six() {
        return Stream.of("a", "b", "c", "d", "e", "f")
                .map(SampleExperts::expert)
                .toList();
    }
}
