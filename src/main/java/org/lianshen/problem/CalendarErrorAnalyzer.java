package org.lianshen.problem;

import org.lianshen.language.Text;
import org.lianshen.time.CalendarError;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the console of a start without usable holidays with two sentences instead of a stack trace. */
public class CalendarErrorAnalyzer extends AbstractFailureAnalyzer<CalendarError> {

    private static final Text REMEDY = Text.of("problem.calendar.mend-file");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CalendarError cause) {
        return new FailureAnalysis(text(cause).both(), REMEDY.both(), cause);
    }

    private static Text text(CalendarError error) {
        var about = error.about();
        return switch (error.fault()) {
            case NO_FOLDER -> Text.of("problem.calendar.no-folder", about.get(0));
            case NO_DATE -> Text.of("problem.calendar.no-date", about.get(0));
            case UNREADABLE_FOLDER -> Text.of("problem.calendar.unreadable-folder", about.get(0), about.get(1));
            case UNUSABLE_FILE -> Text.of("problem.calendar.unusable-file", about.get(0), about.get(1));
        };
    }
}
