package org.lianshen.programme;

import java.util.List;
import org.lianshen.programme.word.ReminderDeadline;

/**
 * What a call does about experts who are asked for a review. None of it is in the guideline.
 *
 * @param reminders when they are reminded
 * @param automaticReplacements how often one place is given to the next best expert before an officer is asked; with 0
 *     an officer always is, and an invitation does not end before the review is due
 */
public record InvitationRules(List<ReviewReminder> reminders, int automaticReplacements) {

    /** How often a place is given to the next best expert where a call says nothing. */
    public static final int USUAL_REPLACEMENTS = 2;

    /** Keeps its own copy of the list. */
    public InvitationRules {
        reminders = List.copyOf(reminders);
    }

    /**
     * The rules of a call that says nothing about reminders: one goes out to whoever has not claimed, when the time to
     * claim is over; a day earlier where the invitation ends then.
     */
    public static InvitationRules usual(int automaticReplacements) {
        int days = automaticReplacements == 0 ? 0 : 1;
        return new InvitationRules(List.of(new ReviewReminder(ReminderDeadline.CLAIM, days)), automaticReplacements);
    }

    /** Whether an invitation ends that nobody claims in time. */
    public boolean endUnclaimed() {
        return automaticReplacements > 0;
    }
}
