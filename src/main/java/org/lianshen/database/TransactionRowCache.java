package org.lianshen.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that the transaction at hand has locked or written: nobody else can change them until it ends, so they need not
 * be read again. Without a transaction nothing is held, and every transaction begins with nothing.
 *
 * @param <K> what a row is known by
 * @param <V> what it says
 */
public final class TransactionRowCache<K, V> {

    /** Holds a row that was locked just now. */
    public void hold(K key, V row) {
        values(true).ifPresent(values -> values.put(key, Optional.of(row)));
    }

    /** Holds a row that was written just now and has to be read once: the database may keep it in another form. */
    public void written(K key) {
        values(true).ifPresent(values -> values.put(key, Optional.empty()));
    }

    /** A row was written: what is held of it changes likewise. */
    public void changed(K key, UnaryOperator<V> change) {
        values(true)
                .ifPresent(
                        values -> values.compute(key, (any, row) -> row == null ? Optional.empty() : row.map(change)));
    }

    /** Rows were written, and who knows which. */
    public void clear() {
        values(false).ifPresent(Map::clear);
    }

    /** Whether that row is held. */
    public boolean holds(K key) {
        return values(false).filter(values -> values.containsKey(key)).isPresent();
    }

    /** The row, read only where it is not held yet. */
    public Optional<V> find(K key, Supplier<Optional<V>> read) {
        var values = values(false).orElse(null);
        var row = values == null ? null : values.get(key);
        if (values == null || row == null) {
            return read.get();
        }
        if (row.isEmpty()) {
            row = read.get();
            values.put(key, row);
        }
        return row;
    }

    @SuppressWarnings("unchecked")
    private Optional<Map<K, Optional<V>>> values(boolean make) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return Optional.empty();
        }
        var values = (Map<K, Optional<V>>) TransactionSynchronizationManager.getResource(this);
        if (values == null && make) {
            values = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, values);
            TransactionSynchronizationManager.registerSynchronization(new End(values));
        }
        return Optional.ofNullable(values);
    }

    /** Lets go at the transaction's end, and meanwhile where another one runs within. */
    private final class End implements TransactionSynchronization {

        private final Map<K, Optional<V>> values;

        private End(Map<K, Optional<V>> values) {
            this.values = values;
        }

        /** Lets go before anybody follows on this transaction with another one. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionRowCache.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionRowCache.this, values);
        }

        @Override
        public void savepointRollback(Object savepoint) {
            values.clear();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionRowCache.this);
        }
    }
}
