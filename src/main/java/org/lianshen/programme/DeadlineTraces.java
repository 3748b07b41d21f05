package org.lianshen.programme;

import org.lianshen.identity.AccountTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts that moved a deadline. */
@Repository
class DeadlineTraces implements AccountTraces {

    private final JdbcClient jdbc;

    DeadlineTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean name(String account) {
        return jdbc.sql("select exists (select from calendar_change where decided_by = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
