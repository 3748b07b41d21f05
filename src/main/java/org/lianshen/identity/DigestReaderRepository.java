package org.lianshen.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts that get the weekly digest. */
@Repository
class DigestReaderRepository {

    private final JdbcClient jdbc;

    DigestReaderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean wants(String account) {
        return jdbc.sql("select exists (select 1 from digest_reader where account = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    void add(String account) {
        jdbc.sql("insert into digest_reader (account) values (:account) on conflict do nothing")
                .param("account", account)
                .update();
    }

    void remove(String account) {
        jdbc.sql("delete from digest_reader where account = :account")
                .param("account", account)
                .update();
    }
}
