package org.lianshen.monitor.diagram;

import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;

/**
 * An element of a model: a task, an event, a gateway, a call.
 *
 * @param id its id
 * @param kind what BPMN calls it, for instance {@code userTask}
 * @param name what it is called, twice the id where it has no name
 * @param duty whose duty it is, or null where no person is waited for
 */
public record DrawnElement(
        String id, String kind, Text name, @Nullable Role duty) {}
