package org.lianshen.round;

import org.lianshen.identity.AccountTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts that settled, sent back or approved a list, or took part in an objection. */
@Repository
class RoundTraces implements AccountTraces {

    private final JdbcClient jdbc;

    RoundTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean name(String account) {
        return jdbc.sql("select exists (select from round where :account in (settled_by, approved_by, sent_back_by))"
                        + " or exists (select from objection where :account in (filed_by, decided_by))")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
