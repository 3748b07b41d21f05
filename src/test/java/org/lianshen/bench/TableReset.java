package org.lianshen.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties what a run leaves, so that all begin alike: everything but accounts, permits and deployed models. */
public final class TableReset {

    private TableReset() {}

    /** Empties them, vacuums and writes a checkpoint. */
    public static void empty(JdbcClient jdbc) {
        var tables = jdbc.sql("select string_agg(quote_ident(table_name), ', ') from information_schema.tables"
                        + " where table_schema = current_schema() and table_type = 'BASE TABLE'"
                        + " and (table_name not like 'act\\_%' and table_name not in"
                        + " ('flyway_schema_history', 'call_calendar_anchor') or table_name like 'act\\_hi\\_%')")
                .query(String.class)
                .single();
        jdbc.sql("truncate " + tables + " restart identity cascade").update();
        // start messages belong to the models and stay
        jdbc.sql("delete from act_ru_event_subscr where execution_id_ is not null")
                .update();
        List.of("ext_task", "incident", "job", "variable", "identitylink", "task", "execution")
                .forEach(table -> jdbc.sql("delete from act_ru_" + table).update());
        jdbc.sql("delete from act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*'")
                .update();
        // variables of the emptied tables; models and forms belong to a deployment
        jdbc.sql("delete from act_ge_bytearray where deployment_id_ is null").update();
        jdbc.sql("vacuum analyze").update();
        jdbc.sql("checkpoint").update();
    }
}
