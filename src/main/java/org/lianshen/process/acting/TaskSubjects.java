package org.lianshen.process.acting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.notification.event.TaskSubject;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.springframework.stereotype.Component;

/** Which direction a task is about: its round, or the round of its proposal. */
@Component
class TaskSubjects {

    private final Catalogue catalogue;

    TaskSubjects(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The direction of a proposal's number or a round; null where it is neither. */
    @Nullable
    Direction direction(String about) {
        var round = round(about);
        int dash = about.lastIndexOf('-');
        return round != null || dash < 0 ? round : round(about.substring(0, dash));
    }

    private @Nullable Direction round(String key) {
        return key.lastIndexOf('-') < 0
                ? null
                : catalogue.direction(DirectionId.ofKey(key)).orElse(null);
    }

    /** The rounds of the call and direction asked for; null where neither is. */
    @Nullable
    List<String> rounds(TaskFilter filter) {
        return filter.ofCall() == null && filter.ofDirection() == null
                ? null
                : catalogue.calls().stream()
                        .filter(call ->
                                filter.ofCall() == null || filter.ofCall().equals(call.id()))
                        .flatMap(call -> call.directions().stream())
                        .map(Direction::id)
                        .filter(id -> filter.ofDirection() == null
                                || filter.ofDirection().equals(id.code()))
                        .map(DirectionId::key)
                        .toList();
    }

    /** A task as letters name it. */
    TaskSubject of(UnfinishedTask task) {
        var direction = direction(task.about());
        return new TaskSubject(task.id(), task.name(), task.about(), direction == null ? null : direction.id());
    }
}
