package org.lianshen.programme.load;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.word.Word;
import org.lianshen.programme.InvitationRules;
import org.lianshen.programme.ReviewReminder;
import org.lianshen.programme.word.ReminderDeadline;

/** Reads what a call does about experts who are asked for a review. */
final class InvitationRulesFields {

    private static final Pattern REMINDER = Pattern.compile("(claim|review)-P(\\d{1,3})D");

    private InvitationRulesFields() {}

    /** The {@code reminders} and {@code automaticReplacements} of a call's parameters. */
    static InvitationRules invitations(YamlFields parameters) {
        int replacements = parameters.has("automaticReplacements")
                ? parameters.whole("automaticReplacements", 0, 10)
                : InvitationRules.USUAL_REPLACEMENTS;
        return parameters.has("reminders")
                ? new InvitationRules(reminders(parameters, replacements), replacements)
                : InvitationRules.usual(replacements);
    }

    private static List<ReviewReminder> reminders(YamlFields parameters, int replacements) {
        List<ReviewReminder> reminders = parameters.list("reminders", (node, at) -> {
            var text = parameters.text(node, at);
            var reminder = reminder(text);
            if (reminder == null && !text.isEmpty()) {
                parameters.faults().add(at, "\"" + text + "\" must be a reminder such as claim-P2D or review-P7D");
            }
            if (reminder != null && reminder.days() == 0 && (ends(reminder) || replacements > 0)) {
                parameters.faults().add(at, "\"" + text + "\" comes when it is too late; P1D is the shortest here");
            }
            return reminder;
        });
        if (new HashSet<>(reminders).size() < reminders.size()) {
            parameters.fault("reminders", "must not name a reminder twice");
        }
        return reminders;
    }

    private static boolean ends(ReviewReminder reminder) {
        return reminder.deadline() == ReminderDeadline.REVIEW;
    }

    private static @Nullable ReviewReminder reminder(String text) {
        var found = REMINDER.matcher(text);
        return found.matches()
                ? new ReviewReminder(
                        Word.find(ReminderDeadline.class, found.group(1)).orElseThrow(),
                        Integer.parseInt(found.group(2)))
                : null;
    }
}
