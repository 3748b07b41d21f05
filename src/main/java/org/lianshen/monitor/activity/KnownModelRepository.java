package org.lianshen.monitor.activity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engine's models. */
@Repository
class KnownModelRepository {

    private final JdbcClient jdbc;

    KnownModelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids, each once, in order. */
    List<String> all() {
        return jdbc.sql("select distinct key_ from act_re_procdef order by key_")
                .query(String.class)
                .list();
    }
}
