package org.lianshen.notification.event;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;

/**
 * An open task, as a letter names it.
 *
 * @param task the task's id
 * @param name what is to be done
 * @param about the proposal's number or the round
 * @param direction whose task it is about, or null
 */
public record TaskSubject(
        String task, Text name, String about, @Nullable DirectionId direction) {}
