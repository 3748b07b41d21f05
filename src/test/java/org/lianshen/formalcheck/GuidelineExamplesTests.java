package org.lianshen.formalcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lianshen.programme.Direction;
import org.lianshen.programme.Example;
import org.lianshen.programme.word.Stage;
import org.lianshen.proposal.content.ContentEdits;
import org.lianshen.proposal.content.ContentReader;
import org.lianshen.proposal.content.ValidProposals;
import org.lianshen.proposal.content.WellFormedness;

/** Every rule of the catalogue is broken once on purpose: it alone objects; and kept once at its edge: nobody does. */
class GuidelineExamplesTests {

    private final ContentReader reader = new ContentReader();
    private final WellFormedness wellFormedness = new WellFormedness(ValidProposals.CATALOGUE);
    private final FormalCheck check = new FormalCheck(ValidProposals.CATALOGUE);

    @TestFactory
    Stream<DynamicNode> everyDirection() {
        return ValidProposals.CATALOGUE.calls().stream()
                .flatMap(call -> call.directions().stream())
                .map(direction -> dynamicContainer(direction.call() + " " + direction.code(), cases(direction)));
    }

    private Stream<DynamicNode> cases(Direction direction) {
        Example example = direction.example();
        assertThat(example).as("example of " + direction.code()).isNotNull();
        DynamicNode valid = dynamicTest("the valid proposal passes", () -> {
            CheckResult result = check(example, new Example.Case("", true, "", example.asOf(), 0, List.of()));
            assertThat(result.findings()).isEmpty();
            assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
        });
        return Stream.concat(
                Stream.of(valid),
                example.cases().stream()
                        .map(change -> dynamicTest(
                                change.rule() + (change.accepted() ? " accepts: " : " refuses: ") + change.why(),
                                () -> run(direction, example, change))));
    }

    private void run(Direction direction, Example example, Example.Case change) {
        CheckResult result = check(example, change);
        if (change.accepted()) {
            assertThat(result.findings()).isEmpty();
            return;
        }
        var rule = direction.rule(change.rule()).orElseThrow();
        assertThat(result.findings()).extracting(Finding::rule).containsExactly(rule.id());
        Finding finding = result.findings().get(0);
        assertThat(finding.clause()).isEqualTo(rule.clause());
        assertThat(finding.severity()).isEqualTo(rule.severity());
        assertThat(finding.quote()).isEqualTo(rule.quote());
        assertThat(finding.path()).startsWith("/");
        assertThat(finding.message().zh()).endsWith("。");
        assertThat(finding.message().en()).endsWith(".").doesNotContain("null");
    }

    private CheckResult check(Example example, Example.Case change) {
        var reading = reader.read(ValidProposals.bytes(ContentEdits.applied(example.proposal(), change.edits())));
        return check.check(wellFormedness.requireComplete(reading), change.asOf(), content -> change.otherProposals());
    }

    @Test
    void everyRuleOfTheFormalCheckIsAcceptedAndRefusedSomewhere() {
        List<Example.Case> cases = ValidProposals.CATALOGUE.calls().stream()
                .flatMap(call -> call.directions().stream())
                .flatMap(direction -> direction.example().cases().stream())
                .toList();
        assertThat(rules()).isEqualTo(shown(cases, true)).isEqualTo(shown(cases, false));
    }

    private static Set<String> rules() {
        return ValidProposals.CATALOGUE.calls().stream()
                .flatMap(call -> call.directions().stream())
                .flatMap(direction -> direction.rules().stream())
                .filter(rule -> rule.stage() == Stage.FORMAL_CHECK)
                .map(rule -> rule.id())
                .collect(Collectors.toSet());
    }

    private static Set<String> shown(List<Example.Case> cases, boolean accepted) {
        return cases.stream()
                .filter(change -> change.accepted() == accepted)
                .map(Example.Case::rule)
                .collect(Collectors.toSet());
    }
}
