package org.lianshen.process.acting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * A task that nobody has sent yet, as the engine keeps it.
 *
 * @param id the task's id
 * @param name what is to be done
 * @param businessKey the proposal's number, the round, or what else its instance is about
 * @param groups whose duty it is: groups of roles and of recommenders
 * @param reviewer the account of the expert whom it names, where it is a reviewer's; else null
 * @param holder the account that has claimed it, or null
 * @param since since when it waits
 * @param due until when it is to be done, or null
 * @param late whether that has passed
 */
public record UnfinishedTask(
        String id,
        Text name,
        String businessKey,
        List<String> groups,
        @Nullable String reviewer,
        @Nullable String holder,
        Instant since,
        @Nullable Instant due,
        boolean late) {

    /** What the keys of an agency's entry and of a letter end with, after what they are about. */
    private static final String PART = "-(entry|letter)-\\d+$";

    /** Keeps its own copy of the list. */
    public UnfinishedTask {
        groups = List.copyOf(groups);
    }

    /** Whether an expert is to do it, and nobody else can. */
    public boolean isReviewers() {
        return reviewer != null;
    }

    /** The proposal's number or the round that it is about. */
    public String about() {
        return about(businessKey);
    }

    /** The proposal's number or the round within such a key. */
    static String about(String businessKey) {
        return businessKey.replaceFirst(PART, "");
    }
}
