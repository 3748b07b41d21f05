package org.lianshen.bench.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the rows of the house with those that were captured. */
final class HouseRows {

    /** Tables that belong to the house as a whole. */
    private static final Set<String> COMMON = Set.of(
            "flyway_schema_history",
            "call_calendar_anchor",
            "shipped_model",
            "demo_clock",
            "proposal_number",
            "expert",
            "expert_account",
            // kept by triggers on the table of proposals
            "proposal_search",
            // what changes of models are rehearsed against; copies have no records of it
            "process_moment",
            "act_ru_jobdef",
            "act_ru_filter",
            "act_ru_meter_log",
            "act_ru_task_meter_log");

    /** Rows that belong to models and groups. */
    private static final Map<String, String> COMMON_ROWS = Map.of(
            "act_ru_event_subscr", "execution_id_ is null",
            "act_ru_authorization", "resource_type_ <> 7 or resource_id_ = '*'");

    /** Columns that are counted over a whole round. */
    private static final Set<String> OF_THE_ROUND = Set.of("position", "numbers");

    private final JdbcClient jdbc;

    HouseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tables with other rows than those captured at that moment. */
    List<String> outside(String moment) {
        var outside = new ArrayList<String>();
        Map<String, TreeTable> captured = new HashMap<>();
        TreeTable.ALL.forEach(table -> captured.put(table.name(), table));
        var names = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name !~ '^act_(id|re|ge)_' order by 1")
                .query(String.class)
                .list();
        for (var name : names) {
            if (!COMMON.contains(name)) {
                long rows = count("public." + name, "not (" + COMMON_ROWS.getOrDefault(name, "false") + ")");
                var table = captured.get(name);
                long kept = table == null ? 0 : count(table.raw(), "template like '%@" + moment + "'");
                if (rows != kept) {
                    outside.add(name + ": " + rows + " rows, captured " + kept);
                }
            }
        }
        return outside;
    }

    private long count(String table, String where) {
        return jdbc.sql("select count(*) from %s where %s".formatted(table, where))
                .query(Long.class)
                .single();
    }

    /** Tables in which some copy, captured at that moment, differs from its template in more than ids and times. */
    List<String> differing(String moment) {
        var differing = new ArrayList<String>();
        for (var table : TreeTable.ALL) {
            var row = row(table);
            var found = jdbc.sql("""
                    with one as (select u.template, %1$s as row from %2$s t join bulk.unit u using (template)),
                    compared as (select c.key,
                        (select array_agg(row order by row) from one where one.template = c.template)
                      is not distinct from (select array_agg(row order by row) from one
                        where one.template = c.key || '@%3$s') as same from bulk.copy c)
                    select key from compared where not same order by key limit 1
                    """.formatted(row, table.raw(), moment))
                    .query(String.class)
                    .optional();
            found.ifPresent(key -> differing.add(table.name() + " of " + key));
        }
        return differing;
    }

    /** A row without what is a copy's own; of times only that they are there, of ids what copies share. */
    private String row(TreeTable table) {
        var parts = new ArrayList<String>();
        for (var column : TableColumns.of(jdbc, table.name()).columns()) {
            var value = "t." + column.quoted();
            boolean own = column.holdsTime()
                    || column.holdsDay()
                    || column.numbered()
                    || TreeTable.NUMBERED.containsKey(column.name())
                    || List.of("call", "direction").contains(column.name())
                    || column.name().equals("duration_");
            if (own) {
                parts.add("case when %s is null then '-' else '+' end".formatted(value));
            } else if (!OF_THE_ROUND.contains(column.name())) {
                parts.add(("coalesce(regexp_replace(replace(replace(%s::text, u.key, '{number}'),"
                                + " u.call || '-' || u.direction, '{round}'), '%s', '\\1', 'g'), '-')")
                        .formatted(value, TemplateStore.ID.replace("[0-9a-f]{12}", "([0-9a-f]{12})")));
            }
        }
        return "concat_ws('|', " + String.join(", ", parts) + ")";
    }
}
