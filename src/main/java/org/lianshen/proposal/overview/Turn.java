package org.lianshen.proposal.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalStatus;

/**
 * The proposals whose turn is somebody's.
 *
 * @param anybodys whether all will do
 * @param held numbers and rounds with a task of theirs
 * @param busy numbers and rounds with any task
 * @param statuses where it is their turn without a task
 */
record Turn(boolean anybodys, Set<String> held, Set<String> busy, Set<ProposalStatus> statuses) {

    static final Turn ANYBODYS = new Turn(true, Set.of(), Set.of(), Set.of());

    static Turn by(Role role, List<OpenTask> tasks) {
        return new Turn(
                false, keys(tasks, task -> task.role() == role), keys(tasks, task -> true), Holders.statusesOf(role));
    }

    /** Who reviews what is not to be found out here. */
    static Turn by(String account, List<OpenTask> tasks, boolean staff) {
        return new Turn(
                false,
                keys(tasks, task -> account.equals(task.account()) && !(staff && task.role() == Role.EXPERT)),
                Set.of(),
                Set.of());
    }

    static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.unacceptable("/holder", Text.of("proposal.no-such-role")));
    }

    private static Set<String> keys(List<OpenTask> tasks, Predicate<OpenTask> which) {
        return tasks.stream().filter(which).map(OpenTask::key).collect(Collectors.toSet());
    }
}
