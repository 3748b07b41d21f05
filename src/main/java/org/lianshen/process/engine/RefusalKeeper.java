package org.lianshen.process.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.problem.RequestRefusal;

/**
 * Keeps a refusal of ours whole for the answer to the request, however the engine wraps and words it. What is made a
 * second time is refused as well; the engine says nothing but that something failed.
 */
final class RefusalKeeper extends CommandInterceptor {

    /** What PostgreSQL calls a row that is there already. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final int DEEPEST = 20;

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEnginePersistenceException failure) {
            RequestRefusal.keep(
                    isThereAlready(failure)
                            ? Refusal.conflict("there-already", Text.of("process.there-already"))
                            : failure);
            throw failure;
        } catch (RuntimeException failure) {
            RequestRefusal.keep(failure);
            throw failure;
        }
    }

    private static boolean isThereAlready(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException refused && UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
