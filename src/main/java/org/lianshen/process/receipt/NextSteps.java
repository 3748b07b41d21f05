package org.lianshen.process.receipt;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.lianshen.identity.Role;
import org.lianshen.language.ModelName;
import org.lianshen.language.Text;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.form.TaskAnswered;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/** Says where the work is after a task: which steps wait and for whom, or how the proposal stands. */
@Component
class NextSteps {

    private final TaskService tasks;
    private final AsSystem asSystem;
    private final Proposals proposals;
    private final Sentences sentences;

    NextSteps(TaskService tasks, AsSystem asSystem, Proposals proposals, Sentences sentences) {
        this.tasks = tasks;
        this.asSystem = asSystem;
        this.proposals = proposals;
        this.sentences = sentences;
    }

    /** What there is to say; where the message files have a sentence for such an answer, that one. */
    Text after(TaskAnswered answered) {
        var form = "receipt.went." + answered.form();
        return sentences
                .find(form + "." + answered.decision())
                .or(() -> sentences.find(form))
                .orElseGet(() -> asSystem.call(() -> seen(answered)));
    }

    private Text seen(TaskAnswered answered) {
        var steps = steps(answered);
        if (!steps.isEmpty()) {
            return sentences.with("receipt.went.next", joined(steps));
        }
        return proposals
                .find(new ProposalNumber(answered.about()))
                .map(proposal -> proposal.status().label())
                .map(label -> sentences.with("receipt.went.status", label))
                .orElseGet(() -> sentences.with("receipt.went.on"));
    }

    private Set<Text> steps(TaskAnswered answered) {
        var steps = new LinkedHashSet<Text>();
        tasks
                .createTaskQuery()
                .processInstanceBusinessKey(answered.businessKey())
                .orderByTaskCreateTime()
                .desc()
                .list()
                .stream()
                .filter(task -> !task.getId().equals(answered.task()))
                .forEach(task -> steps.add(step(task)));
        return steps;
    }

    private Text step(Task task) {
        var name = ModelName.of(task.getName());
        var office = tasks.getIdentityLinksForTask(task.getId()).stream()
                .flatMap(NextSteps::role)
                .findFirst()
                .orElse(Role.EXPERT);
        return sentences.with("receipt.step", name, sentences.with("office." + office.group()));
    }

    private static Stream<Role> role(IdentityLink link) {
        var group = link.getGroupId();
        if (group == null) {
            return Stream.empty();
        }
        return group.startsWith("recommender-") ? Stream.of(Role.RECOMMENDER) : Role.ofGroup(group).stream();
    }

    private static Text joined(Set<Text> steps) {
        return new Text(
                steps.stream().map(Text::zh).collect(Collectors.joining("、")),
                steps.stream().map(Text::en).collect(Collectors.joining(", ")));
    }
}
