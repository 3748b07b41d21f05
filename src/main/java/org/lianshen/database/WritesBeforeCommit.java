package org.lianshen.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what a transaction is to write, and writes all of it together right before the transaction commits; where the
 * writing fails, the transaction does. What is rolled back is never written.
 *
 * @param <T> what is written
 */
public final class WritesBeforeCommit<T> {

    private final Consumer<List<T>> writing;

    /** Gathers for {@code writing}. */
    public WritesBeforeCommit(Consumer<List<T>> writing) {
        this.writing = writing;
    }

    /**
     * Adds one.
     *
     * @throws IllegalStateException outside a transaction
     */
    @SuppressWarnings("unchecked")
    public void add(T one) {
        var gathered = (List<T>) TransactionSynchronizationManager.getResource(this);
        if (gathered == null) {
            gathered = new ArrayList<>();
            TransactionSynchronizationManager.registerSynchronization(new End(gathered));
            TransactionSynchronizationManager.bindResource(this, gathered);
        }
        gathered.add(one);
    }

    /** Writes at the transaction's end, and keeps apart what a transaction within gathers. */
    private final class End implements TransactionSynchronization {

        private final List<T> gathered;

        private End(List<T> gathered) {
            this.gathered = gathered;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            writing.accept(List.copyOf(gathered));
            gathered.clear();
        }

        /** Lets go before anybody follows on this transaction with another one. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(WritesBeforeCommit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(WritesBeforeCommit.this, gathered);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(WritesBeforeCommit.this);
        }
    }
}
