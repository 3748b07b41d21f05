package org.lianshen.process.card;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * What a list says about a task.
 *
 * @param id the task's id
 * @param form key of its form
 * @param name what is to be done
 * @param process the stage it is part of
 * @param number of the proposal, the round or the agency's entry it is about
 * @param title the proposal's, if it is about one
 * @param direction the direction it belongs to
 * @param due until when, in Beijing
 * @param overdue whether that has passed
 * @param assignee who has claimed it
 * @param dossier where to read what it is about, before and after claiming
 */
public record TaskCard(
        String id,
        String form,
        Text name,
        Text process,
        @Nullable String number,
        @Nullable Text title,
        @Nullable Place direction,
        @Nullable OffsetDateTime due,
        boolean overdue,
        @Nullable Person assignee,
        @Nullable String dossier) {

    /** A direction of a call. */
    public record Place(String code, String zh, String en) {}

    /** Somebody with an account. */
    public record Person(String account, String name) {}
}
