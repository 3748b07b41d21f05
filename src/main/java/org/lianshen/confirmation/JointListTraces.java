package org.lianshen.confirmation;

import org.lianshen.identity.AccountTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts that froze a joint list. */
@Repository
class JointListTraces implements AccountTraces {

    private final JdbcClient jdbc;

    JointListTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean name(String account) {
        return jdbc.sql("select exists (select from joint_list where frozen_by = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
