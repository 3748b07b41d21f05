package org.lianshen.doors;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for absurd things in the database: days outside of 1900 to 2200 in our tables and in what proposals say, texts
 * beyond a megabyte, numbers beyond a trillion, accounts and groups that no address could name, proposals in a status
 * or under a number that there is not.
 */
final class StoredThings {

    /** The keys of days in what a proposal says; a text beside them may read like one. */
    private static final String DAYS =
            "\"(startDate|signedOn|validUntil|submittedOn|establishedOn|registeredOn|birthDate)\":";

    private final JdbcClient jdbc;

    StoredThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> absurd() {
        var found = new ArrayList<String>();
        columns("'timestamp with time zone', 'date'")
                .forEach(column -> look(found, column, "%s < date '1900-01-01' or %s > date '2200-01-01'"));
        columns("'text', 'character varying'")
                .forEach(column -> look(found, column, "length(%s) > 1000000 and %s <> ''"));
        columns("'bigint', 'integer', 'numeric', 'double precision'")
                .forEach(column -> look(found, column, "%s > 1e12 or %s < -1e12"));
        ask(found, "a year", "select number from proposal where content ~ '" + DAYS + "\"([+-]?\\d{5,}|0\\d\\d\\d)-'");
        ask(found, "a number", "select number from proposal where number !~ '^2022-1-\\d\\.\\d-\\d{4}$'");
        ask(found, "a status", "select status from proposal where status !~ '^[a-z]+(-[a-z]+)*$'");
        ask(found, "an account", "select id_ from act_id_user where id_ !~ '^[A-Za-z0-9@._-]+$'");
        ask(found, "a group", "select id_ from act_id_group where id_ !~ '^[A-Za-z0-9@._-]+$'");
        return found;
    }

    private List<String> columns(String types) {
        return jdbc.sql("select c.table_name || '.' || c.column_name from information_schema.columns c"
                        + " join information_schema.tables t using (table_schema, table_name)"
                        + " where table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name not"
                        + " like 'act\\_%'"
                        + " and c.data_type in (" + types + ")")
                .query(String.class)
                .list();
    }

    private void look(List<String> found, String column, String condition) {
        var table = column.substring(0, column.indexOf('.'));
        ask(
                found,
                column,
                "select left(" + column + "::text, 80) from " + table + " where " + condition.replace("%s", column));
    }

    private void ask(List<String> found, String what, String query) {
        jdbc.sql(query).query(String.class).list().stream().limit(3).forEach(value -> found.add(what + ": " + value));
    }
}
