package org.lianshen.process.engine;

import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.lianshen.problem.Clashes;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Claims a task or takes a form again where another step on the same instance came first, in a transaction of its own: three
 * experts who send their sheets at the same moment are all heard, and whoever really lost reads on what is there now that the
 * task is gone or another's.
 */
final class SecondTry extends CommandInterceptor {

    private static final Set<Class<?>> WORTH_IT = Set.of(ClaimTaskCmd.class, SubmitTaskFormCmd.class);
    private static final int TRIES = 6;
    private static final int LONGEST_REST_MILLIS = 40;

    private final Clashes clashes;

    SecondTry(Clashes clashes) {
        this.clashes = clashes;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // within a transaction of somebody else's, only the whole of it could be tried again
        boolean alone =
                WORTH_IT.contains(command.getClass()) && !TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (RuntimeException failure) {
                if (!alone || attempt == TRIES || !clashes.causedIt(failure)) {
                    throw failure;
                }
                rest(attempt, failure);
            }
        }
    }

    private static void rest(int attempt, RuntimeException failure) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(attempt * LONGEST_REST_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
