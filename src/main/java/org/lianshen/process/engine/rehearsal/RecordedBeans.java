package org.lianshen.process.engine.rehearsal;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.engine.BeanCalls;
import org.lianshen.process.engine.MoveSession;
import org.lianshen.process.timer.ShiftedMoment;

/** Stands for the beans of the application: models ask and call them by the same names, the records answer. */
final class RecordedBeans extends BeanCalls {

    /** Nobody ever claims what is played. */
    private static final String NOBODY = "nobody";

    private final Map<Object, Object> named = new HashMap<>();
    private final ScratchClock clock;
    private @Nullable RecordedAnswers answers;

    RecordedBeans(ScratchClock clock) {
        this.clock = clock;
        Vocabulary.BEANS.forEach(name -> named.put(name, new Bean(name)));
    }

    /** The beans by their names. */
    Map<Object, Object> named() {
        return named;
    }

    /** From now on these records answer. */
    void answerFrom(RecordedAnswers records) {
        answers = records;
    }

    private RecordedAnswers answers() {
        return Objects.requireNonNull(answers, "a case is played");
    }

    /** A step or what models ask. */
    private final class Bean implements JavaDelegate {

        private final String name;

        private Bean(String name) {
            this.name = name;
        }

        @Override
        public void execute(DelegateExecution execution) {
            answers().effect(name, MoveSession.about(execution)).forEach(execution::setVariable);
        }
    }

    @Override
    public Object invoke(
            ELContext context,
            @Nullable Object base,
            Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        if (!(base instanceof Bean bean)) {
            throw new ELException("Expressions may call named beans only, not " + method);
        }
        context.setPropertyResolved(true);
        if (bean.name.equals("candidates")) {
            return NOBODY;
        }
        var called = String.valueOf(method);
        if (bean.name.equals("deadlines")
                && arguments != null
                && arguments.length == 2
                && arguments[0] instanceof Date moment) {
            var period = String.valueOf(arguments[1]);
            if (called.equals("before")) {
                return ShiftedMoment.before(moment, period);
            }
            if (called.equals("after")) {
                return ShiftedMoment.after(moment, period);
            }
        }
        var question = MoveSession.question(bean.name, called, arguments);
        return answers()
                .answer(question, now())
                .orElseThrow(() -> new UnansweredException(Text.of("process.rehearsal.never-asked", question)));
    }

    private Instant now() {
        return clock.now();
    }
}
