package org.lianshen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction holds is read once and by nobody else; what it gathers is written once, or never. */
class TransactionRowCacheTests {

    private final TransactionTemplate transaction = new TransactionTemplate(new Nothing());
    private final TransactionTemplate within = new TransactionTemplate(new Nothing());
    private final TransactionRowCache<String, String> held = new TransactionRowCache<>();
    private final List<List<String>> written = new ArrayList<>();
    private final WritesBeforeCommit<String> gathered = new WritesBeforeCommit<>(written::add);
    private String stored = "first";
    private int reads;

    TransactionRowCacheTests() {
        var same = transaction.getTransactionManager();
        within.setTransactionManager(java.util.Objects.requireNonNull(same));
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private String find() {
        return held.find("a", () -> {
                    reads++;
                    return Optional.of(stored);
                })
                .orElseThrow();
    }

    @Test
    void whatIsNotHeldIsReadEachTime() {
        transaction.executeWithoutResult(status -> {
            find();
            stored = "second";
            assertThat(find()).isEqualTo("second");
        });
        assertThat(held.holds("a")).isFalse();
    }

    @Test
    void outsideATransactionNothingIsHeld() {
        held.hold("a", "locked");
        assertThat(find()).isEqualTo("first");
    }

    @Test
    void whatIsLockedIsNotReadAgain() {
        transaction.executeWithoutResult(status -> {
            held.hold("a", "locked");
            assertThat(find()).isEqualTo("locked");
            assertThat(reads).isZero();
        });
    }

    @Test
    void whatIsWrittenIsReadOnceMore() {
        transaction.executeWithoutResult(status -> {
            held.hold("a", "locked");
            held.written("a");
            assertThat(find()).isEqualTo("first");
            assertThat(find()).isEqualTo("first");
            assertThat(reads).isEqualTo(1);
        });
    }

    @Test
    void whatIsHeldChangesWithWhatIsWritten() {
        transaction.executeWithoutResult(status -> {
            held.hold("a", "locked");
            held.changed("a", row -> row + ", changed");
            assertThat(find()).isEqualTo("locked, changed");
        });
    }

    @Test
    void theTransactionsEndLetsGo() {
        transaction.executeWithoutResult(status -> held.hold("a", "locked"));
        transaction.executeWithoutResult(status -> assertThat(find()).isEqualTo("first"));
    }

    @Test
    void aTransactionWithinHoldsNothingOfTheOuterOne() {
        transaction.executeWithoutResult(status -> {
            held.hold("a", "locked");
            within.executeWithoutResult(inner -> assertThat(find()).isEqualTo("first"));
            assertThat(find()).isEqualTo("locked");
        });
    }

    @Test
    void allOfATransactionIsWrittenTogether() {
        transaction.executeWithoutResult(status -> {
            gathered.add("one");
            within.executeWithoutResult(inner -> gathered.add("apart"));
            gathered.add("two");
        });
        assertThat(written).containsExactly(List.of("apart"), List.of("one", "two"));
    }

    @Test
    void whatIsRolledBackIsNotWritten() {
        transaction.executeWithoutResult(status -> {
            gathered.add("one");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> gathered.add("two"));
        assertThat(written).containsExactly(List.of("two"));
    }

    @Test
    void nothingIsGatheredOutsideATransaction() {
        assertThatThrownBy(() -> gathered.add("one")).isInstanceOf(IllegalStateException.class);
    }

    /** Transactions over nothing. */
    private static final class Nothing extends AbstractPlatformTransactionManager {

        private int open;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return open > 0;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open++;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return this;
        }

        @Override
        protected void doResume(@org.jspecify.annotations.Nullable Object transaction, Object suspended) {
            // the number of open ones tells enough
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            // nothing to commit
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // nothing to roll back
        }

        @Override
        protected void doSetRollbackOnly(DefaultTransactionStatus status) {
            // nobody asks
        }

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            open--;
        }
    }
}
