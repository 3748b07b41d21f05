package org.lianshen.process.engine;

import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.lianshen.problem.Clashes;
import org.lianshen.problem.Refusal;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Claims a task or takes a form again where another step on the same instance came first, in a transaction of its own:
 * three experts who send their sheets at the same moment are all heard, and whoever really lost reads on what is there
 * now that the task is gone or another's.
 */
final class RetryInterceptor extends CommandInterceptor {

    private static final Set<Class<?>> WORTH_IT = Set.of(ClaimTaskCmd.class, SubmitTaskFormCmd.class);
    private static final int TRIES = 6;
    private static final int LONGEST_REST_MILLIS = 40;

    private final Clashes clashes;

    RetryInterceptor(Clashes clashes) {
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
                if (!alone || !mayHelp(attempt, failure)) {
                    throw failure;
                }
                rest(attempt, failure);
            }
        }
    }

    /**
     * A clash is tried again and again. Whatever else fails is tried once more, unless it is a refusal of ours: an
     * instance that ends meanwhile makes a step on it fail in many ways, and the second try finds the task gone.
     */
    private boolean mayHelp(int attempt, RuntimeException failure) {
        return clashes.causedIt(failure) ? attempt < TRIES : attempt == 1 && !isRefusal(failure);
    }

    private static boolean isRefusal(@Nullable Throwable failure) {
        return failure != null && (failure instanceof Refusal || isRefusal(failure.getCause()));
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
