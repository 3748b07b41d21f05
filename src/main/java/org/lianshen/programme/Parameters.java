package org.lianshen.programme;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.word.RankingScore;

/**
 * Numbers around the guideline that a call may set. They are not in the guideline.
 *
 * @param correctionRounds how often a proposal may be returned
 * @param correctionWorkingDays working days for one correction
 * @param expertsPerProposal experts invited per proposal
 * @param minimumExperts reviews a proposal needs at least
 * @param loadPerExpert proposals one expert reviews at most
 * @param unsuitableExperts people an applicant may name as unsuitable
 * @param affiliationYears years back in which a shared legal person is a conflict
 * @param coauthorYears years back in which a shared publication is a conflict
 * @param letterWorkingDays working days to verify a foreign government's letter of support with the contact it names
 * @param letterReminderDays days between two reminders to do so
 * @param rankingScore which of its two scores decides a proposal's place
 * @param returnedSheetDays working days to write a sheet anew that an officer sent back
 * @param deliberation what is done where scores are far apart; null where nothing is
 * @param panels what is asked of the experts of one proposal, taken together
 * @param invitations what is done about experts who are asked
 * @param selfCheck how experts mark conflicts and wishes before the assignment; null where they do not
 * @param taskDays working days for each {@link TimedTask}, by the key of its form
 */
public record Parameters(
        int correctionRounds,
        int correctionWorkingDays,
        int expertsPerProposal,
        int minimumExperts,
        int loadPerExpert,
        int unsuitableExperts,
        int affiliationYears,
        int coauthorYears,
        int letterWorkingDays,
        int letterReminderDays,
        RankingScore rankingScore,
        int returnedSheetDays,
        @Nullable Deliberation deliberation,
        PanelRules panels,
        InvitationRules invitations,
        @Nullable SelfCheck selfCheck,
        Map<String, Integer> taskDays) {

    /** Adds the usual days of tasks that are not mentioned. */
    public Parameters {
        var days = new TreeMap<String, Integer>();
        for (var task : TimedTask.values()) {
            days.put(task.word(), taskDays.getOrDefault(task.word(), task.usualDays()));
        }
        taskDays = Collections.unmodifiableMap(days);
    }

    /** Working days for a task, counted from the day it came into being. */
    public int days(TimedTask task) {
        return taskDays.get(task.word());
    }
}
