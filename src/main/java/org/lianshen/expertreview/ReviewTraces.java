package org.lianshen.expertreview;

import org.lianshen.identity.AccountTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts that experts are bound to, or that assigned or replaced experts. */
@Repository
class ReviewTraces implements AccountTraces {

    private final JdbcClient jdbc;

    ReviewTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean name(String account) {
        return jdbc.sql(
                        "select exists (select from expert where account = :account) or exists (select from expert_assignment"
                                + " where assigned_by = :account or settled_by = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
