package org.lianshen.programme.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.Example;
import org.lianshen.programme.Rule;
import org.lianshen.programme.word.Stage;

/** Reads the made-up proposal of a direction and the changes to it. */
final class Examples {

    private Examples() {}

    /**
     * The example of a direction.
     *
     * @param direction its code
     * @param rules every rule that applies to it
     * @param own ids of the rules that must be accepted and refused once here
     */
    static @Nullable Example example(YamlFields yaml, String direction, List<Rule> rules, Set<String> own) {
        LocalDate asOf = yaml.day("asOf");
        JsonNode proposal = yaml.node("proposal");
        if (!proposal.isObject() || !proposal.path("direction").asText().equals(direction)) {
            yaml.fault("proposal", "must be a proposal of direction \"" + direction + "\"");
        }
        List<Example.Case> cases = yaml.objects("cases", change -> change(change, asOf, rules));
        complete(yaml, cases, own);
        return new Example(asOf, proposal, cases);
    }

    private static void complete(YamlFields yaml, List<Example.Case> cases, Set<String> own) {
        Set<String> shown = new HashSet<>();
        cases.forEach(change -> shown.add(change.rule() + change.accepted()));
        own.stream().sorted().forEach(rule -> {
            if (!shown.contains(rule + true)) {
                yaml.fault("cases", "rule " + rule + " lacks a case with expect: accepted");
            }
            if (!shown.contains(rule + false)) {
                yaml.fault("cases", "rule " + rule + " lacks a case with expect: refused");
            }
        });
    }

    private static Example.Case change(YamlFields yaml, LocalDate asOf, List<Rule> rules) {
        String id = yaml.text("rule");
        List<String> known = rules.stream()
                .filter(rule -> rule.stage() == Stage.FORMAL_CHECK)
                .map(Rule::id)
                .toList();
        if (!id.isEmpty() && !known.contains(id)) {
            yaml.fault("rule", "\"" + id + "\" is unknown; use one of: " + String.join(" ", known));
        }
        String expect = yaml.text("expect");
        if (!expect.isEmpty() && !Set.of("accepted", "refused").contains(expect)) {
            yaml.fault("expect", "\"" + expect + "\" is unknown; use one of: accepted refused");
        }
        return new Example.Case(
                id,
                expect.equals("accepted"),
                yaml.text("why"),
                yaml.has("asOf") ? yaml.day("asOf") : asOf,
                yaml.has("otherProposals") ? yaml.whole("otherProposals", 0, 100) : 0,
                yaml.objects("edits", Examples::edit));
    }

    private static Example.Edit edit(YamlFields yaml) {
        String path = yaml.text("path");
        if (!path.isEmpty() && !path.startsWith("/")) {
            yaml.fault("path", "\"" + path + "\" must be a JSON pointer such as /durationMonths");
        }
        JsonNode value = yaml.node("value");
        boolean remove = yaml.flag("remove");
        if (remove != value.isMissingNode()) {
            yaml.fault("value", "give either a value or remove: true");
        }
        return new Example.Edit(path, remove ? MissingNode.getInstance() : value);
    }
}
