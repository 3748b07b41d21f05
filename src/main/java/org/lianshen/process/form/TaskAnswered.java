package org.lianshen.process.form;

import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.AssignmentId;

/**
 * The answers to a task were taken. Published within the transaction that takes them, before the process goes on.
 *
 * @param task the task's id
 * @param form key of its form
 * @param account who answered
 * @param duty the group by which it was their duty; null where the task named them
 * @param about what it was: a proposal's number, a round, or an agency's entry
 * @param businessKey of the instance the task is part of
 * @param decision the word chosen, where the form has one main choice
 * @param assignment the expert's assignment, for tasks about one
 */
public record TaskAnswered(
        String task,
        String form,
        String account,
        @Nullable String duty,
        String about,
        String businessKey,
        @Nullable String decision,
        @Nullable AssignmentId assignment) {}
