package org.lianshen.problem;

import org.lianshen.language.Text;
import org.lianshen.time.CalendarError;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the console of a start without usable holidays with two sentences instead of a stack trace. */
public class CalendarErrorAnalyzer extends AbstractFailureAnalyzer<CalendarError> {

    private static final Text REMEDY = new Text(
            "请参照 src/main/resources/working-days/2026.yaml 修改该文件，或检查 lianshen.calendar.notices 和"
                    + " lianshen.calendar.holidays。",
            "Write that file like src/main/resources/working-days/2026.yaml, or check lianshen.calendar.notices and"
                    + " lianshen.calendar.holidays.");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CalendarError cause) {
        return new FailureAnalysis(new Text(cause.zh(), cause.en()).both(), REMEDY.both(), cause);
    }
}
