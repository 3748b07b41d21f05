package org.lianshen.process.card;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.caller.AsAccount;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/** Finds tasks by what they are about. The engine is asked with the account's own rights. */
@Component
public class TaskSearch {

    /** Nobody searches by a longer text. */
    private static final int LONGEST = 200;

    /** Proposals whose titles match; more are not looked at. */
    private static final int MOST_TITLES = 1000;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AsAccount asAccount;
    private final AsSystem asSystem;
    private final Proposals proposals;
    private final Catalogue catalogue;

    TaskSearch(
            TaskService tasks,
            RuntimeService runtime,
            AsAccount asAccount,
            AsSystem asSystem,
            Proposals proposals,
            Catalogue catalogue) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.asAccount = asAccount;
        this.asSystem = asSystem;
        this.proposals = proposals;
        this.catalogue = catalogue;
    }

    /**
     * Tasks, those first that are due first.
     *
     * @param ids their ids
     * @param more whether there are others
     */
    public record Found(List<String> ids, boolean more) {}

    /**
     * The tasks the account may see that are about a proposal whose number or title, or about a direction whose code or
     * name, contains the text, whatever its case.
     *
     * @param text what to look for; all tasks where it is blank
     * @param max how many at most
     */
    public Found find(String account, String text, int max) {
        var wanted = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (wanted.length() > LONGEST || wanted.indexOf('\0') >= 0) {
            return new Found(List.of(), false);
        }
        if (wanted.isEmpty()) {
            return first(ask(account, max, query -> query), max, false);
        }
        var hits = new LinkedHashMap<String, Task>();
        // numbers are written in small letters
        var number = wanted.toLowerCase(Locale.ROOT);
        keep(hits, ask(account, max, query -> query.processInstanceBusinessKeyLike("%" + literal(number) + "%")));
        for (var round : rounds(wanted)) {
            keep(hits, ask(account, max, query -> query.processInstanceBusinessKey(round)));
            keep(hits, ask(account, max, query -> query.processInstanceBusinessKeyLike(literal(round) + "-%")));
        }
        var titles = proposals.titled(wanted, MOST_TITLES + 1);
        var numbers = titles.stream().map(title -> title.number().value()).collect(Collectors.toSet());
        if (!numbers.isEmpty()) {
            keep(hits, ask(account, max, query -> query.processInstanceBusinessKeyIn(numbers.toArray(String[]::new))));
        }
        keep(hits, ofRounds(account, about -> numbers.contains(about) || about.contains(number)));
        return first(hits.values(), max, titles.size() > MOST_TITLES);
    }

    private List<Task> ask(String account, int max, UnaryOperator<TaskQuery> narrowed) {
        return asAccount.call(
                account,
                () -> narrowed.apply(tasks.createTaskQuery())
                        .orderByDueDate()
                        .asc()
                        .listPage(0, max + 1));
    }

    /** Some tasks of a round are about one of its proposals; they keep its number. */
    private List<Task> ofRounds(String account, Predicate<String> wanted) {
        var rounds = rounds("").toArray(String[]::new);
        var found = ask(account, MOST_TITLES, query -> query.processInstanceBusinessKeyIn(rounds));
        if (found.isEmpty()) {
            return found;
        }
        var about = asSystem.call(() -> runtime
                .createVariableInstanceQuery()
                .taskIdIn(found.stream().map(Task::getId).toArray(String[]::new))
                .variableName(Vocabulary.NUMBER.name())
                .list()
                .stream()
                .collect(Collectors.toMap(VariableInstance::getTaskId, kept -> String.valueOf(kept.getValue()))));
        return found.stream()
                .filter(task -> wanted.test(about.getOrDefault(task.getId(), "")))
                .toList();
    }

    /** The rounds of directions with such a code or name; of all where nothing is wanted. */
    private Set<String> rounds(String wanted) {
        var lower = wanted.toLowerCase(Locale.ROOT);
        var rounds = new HashSet<String>();
        for (var call : catalogue.calls()) {
            for (var direction : call.directions()) {
                var name = direction.code() + " " + direction.name().zh() + "\n" + direction.code() + " "
                        + direction.name().en();
                if (name.toLowerCase(Locale.ROOT).contains(lower)) {
                    rounds.add(direction.id().key());
                }
            }
        }
        return rounds;
    }

    private static void keep(Map<String, Task> hits, Collection<Task> found) {
        found.forEach(task -> hits.putIfAbsent(task.getId(), task));
    }

    private static Found first(Collection<Task> found, int max, boolean more) {
        var ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparing(Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder())));
        return new Found(ordered.stream().limit(max).map(Task::getId).toList(), more || ordered.size() > max);
    }

    /** Nothing in it stands for anything else; the engine escapes with a backslash. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
