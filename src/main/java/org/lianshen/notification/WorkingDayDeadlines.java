package org.lianshen.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.time.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * What letters tell of a deadline that was counted in working days: until when, and whether a year had to be guessed.
 */
@Component
class WorkingDayDeadlines {

    private final WorkingDays workingDays;
    private final Clock clock;

    WorkingDayDeadlines(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The variables of a letter; nothing where there is no deadline. */
    Map<String, @Nullable Object> words(@Nullable Instant until) {
        var words = new HashMap<String, @Nullable Object>();
        words.put(LetterWord.DEADLINE.variable(), until);
        words.put(
                LetterWord.YEAR_WITHOUT_NOTICE.variable(),
                until == null
                        ? null
                        : workingDays
                                .yearWithoutNotice(clock.instant(), until)
                                .map(String::valueOf)
                                .orElse(null));
        return words;
    }
}
