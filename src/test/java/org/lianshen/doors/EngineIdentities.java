package org.lianshen.doors;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's accounts, groups and permissions, which all tests share: put aside, and put back as they were. */
final class EngineIdentities {

    /** What refers to others comes last. */
    private static final List<String> TABLES =
            List.of("act_id_user", "act_id_group", "act_id_membership", "act_ru_authorization", "act_ru_filter");

    private final JdbcClient jdbc;

    EngineIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create schema if not exists aside").update();
        TABLES.forEach(table -> {
            jdbc.sql("drop table if exists aside." + table).update();
            jdbc.sql("create table aside." + table + " as select * from " + table)
                    .update();
        });
    }

    void putBack() {
        for (int place = TABLES.size() - 1; place >= 0; place--) {
            jdbc.sql("delete from " + TABLES.get(place)).update();
        }
        TABLES.forEach(table -> jdbc.sql("insert into " + table + " select * from aside." + table)
                .update());
        jdbc.sql("drop schema aside cascade").update();
    }
}
