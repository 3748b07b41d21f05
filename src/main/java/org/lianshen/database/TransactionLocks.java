package org.lianshen.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks by name, held until the transaction ends. They stand for no row of any table. */
@Component
public class TransactionLocks {

    private final JdbcClient jdbc;

    TransactionLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for everybody who holds it, and lets nobody else have it. */
    public void alone(String name) {
        take("pg_advisory_xact_lock", name);
    }

    /** Waits for whoever holds it alone; many may hold it together. */
    public void together(String name) {
        take("pg_advisory_xact_lock_shared", name);
    }

    private void take(String lock, String name) {
        jdbc.sql("select " + lock + "(hashtextextended(:name, 0))")
                .param("name", name)
                .query()
                .singleRow();
    }
}
