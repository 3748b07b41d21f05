package org.lianshen.story;

import java.util.List;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the house and of its engine. */
public final class HouseTables {

    private HouseTables() {}

    /** Empties all but accounts, permits, deployed models and what says which of them the release brought. */
    public static void empty(JdbcClient jdbc) {
        var tables = jdbc.sql("select string_agg(quote_ident(table_name), ', ') from information_schema.tables"
                        + " where table_schema = current_schema() and table_type = 'BASE TABLE'"
                        + " and (table_name not like 'act\\_%' and table_name not in"
                        + " ('flyway_schema_history', 'call_calendar_anchor', 'shipped_model')"
                        + " or table_name like 'act\\_hi\\_%')")
                .query(String.class)
                .single();
        jdbc.sql("truncate " + tables + " restart identity cascade").update();
        // start messages belong to the models and stay
        jdbc.sql("delete from act_ru_event_subscr where execution_id_ is not null")
                .update();
        List.of("ext_task", "incident", "job", "variable", "identitylink", "task", "execution")
                .forEach(table -> jdbc.sql("delete from act_ru_" + table).update());
        jdbc.sql("delete from act_ru_authorization where resource_type_ = :task and resource_id_ <> '*'")
                .param("task", Resources.TASK.resourceType())
                .update();
    }
}
