package org.lianshen.bench.bulk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.lianshen.bench.bulk.TableColumns.Column;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the rows of what was played in a schema of its own, as they were at some moments, and makes templates of them:
 * numbers and ids become marks, times become places in a list of the moments at which something happened.
 */
final class TemplateStore {

    /** Stands for the number of a copy. */
    static final String NUMBER = "{number}";
    /** Stands for the key of its round. */
    static final String ROUND = "{round}";
    /** Stands for its call in a content. */
    static final String CALL = "{call}";
    /** Stands for the code of its direction. */
    static final String DIRECTION = "{direction}";
    /** Stands for the last part of each id. */
    static final String COPY = "{each--copy}";

    /** An id; its last part tells copies apart. */
    static final String ID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4})-[0-9a-f]{12}";

    private static final List<String> OF_A_ROUND = List.of("call", "direction");

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins with nothing. */
    void open() {
        jdbc.sql("drop schema if exists bulk cascade").update();
        jdbc.sql("create schema bulk").update();
        jdbc.sql("create table bulk.unit (template text primary key, key text, round boolean, call text,"
                        + " direction text, moment text, captured timestamptz, ended boolean, times timestamptz[],"
                        + " firm int,"
                        + " timer interval)")
                .update();
        jdbc.sql("create table bulk.current (template text, key text primary key)")
                .update();
        jdbc.sql("create table bulk.root (template text, root text primary key)")
                .update();
        jdbc.sql("create table bulk.instance (template text, instance text primary key)")
                .update();
        jdbc.sql("create table bulk.task (template text, task text primary key)")
                .update();
        jdbc.sql("create table bulk.expert as table expert").update();
        for (var table : TreeTable.ALL) {
            jdbc.sql("create table %s as select ''::text as template, t.* from %s t where false"
                            .formatted(table.raw(), table.name()))
                    .update();
        }
    }

    void close() {
        jdbc.sql("drop schema if exists bulk cascade").update();
    }

    /** Keeps every proposal and every round as it is now. */
    void capture(String moment, Instant now) {
        jdbc.sql("truncate bulk.current, bulk.root, bulk.instance, bulk.task").update();
        jdbc.sql("insert into bulk.current select key || '@' || :moment, key from (select number as key from proposal"
                        + " union all select call || '-' || direction from round) keys")
                .param("moment", moment)
                .update();
        jdbc.sql("insert into bulk.root select c.template, p.id_ from act_hi_procinst p"
                        + " join bulk.current c on c.key = p.business_key_ where p.super_process_instance_id_ is null")
                .update();
        jdbc.sql("insert into bulk.instance select r.template, p.id_ from act_hi_procinst p"
                        + " join bulk.root r on r.root = p.root_proc_inst_id_")
                .update();
        jdbc.sql("insert into bulk.task select i.template, t.id_ from act_ru_task t"
                        + " join bulk.instance i on i.instance = t.proc_inst_id_")
                .update();
        jdbc.sql("insert into bulk.unit (template, key, round, call, direction, moment, captured, ended)"
                        + " select c.template, c.key, p.number is null, coalesce(p.call, r.call),"
                        + " coalesce(p.direction, r.direction), :moment, :now, not exists (select 1 from"
                        + " bulk.instance i"
                        + "   join act_ru_execution x on x.id_ = i.instance where i.template = c.template)"
                        + " from bulk.current c left join proposal p on p.number = c.key"
                        + " left join round r on r.call || '-' || r.direction = c.key")
                .param("moment", moment)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        for (var table : TreeTable.ALL) {
            jdbc.sql("insert into %s select b.template, t.* from public.%s t %s"
                            .formatted(table.raw(), table.name(), table.belonging()))
                    .update();
        }
    }

    /** Makes templates of what was kept. */
    void prepare() {
        jdbc.sql("create table bulk.happened (template text, at timestamptz)").update();
        for (var table : TreeTable.ALL) {
            for (var column : TableColumns.of(jdbc, table.name()).columns()) {
                if (column.holdsTime() && !table.follows().containsKey(column.name())) {
                    jdbc.sql("insert into bulk.happened select distinct template, %s::timestamptz from %s where %1$s is"
                                            .formatted(column.quoted(), table.raw())
                                    + " not null")
                            .update();
                }
            }
        }
        // what lies ahead of the moment of capture is no event: it follows the last one
        jdbc.sql("update bulk.unit u set times = (select array_agg(distinct h.at order by h.at) from bulk.happened h"
                        + " where h.template = u.template and h.at <= u.captured)")
                .update();
        for (var table : TreeTable.ALL) {
            make(table);
        }
        // ages of what runs stay below the time at which a timer would have fired
        jdbc.sql("update bulk.unit u set firm = j.firm, timer = j.timer from (select template, min(create_time__at) as"
                        + " firm, min(x.times[duedate__at] + duedate__plus - x.times[array_length(x.times, 1)])"
                        + " as timer"
                        + " from bulk.made_act_ru_job join bulk.unit x using (template) group by 1) j"
                        + " where j.template = u.template")
                .update();
    }

    private void make(TreeTable table) {
        var columns = TableColumns.of(jdbc, table.name()).columns();
        var selected = columns.stream()
                .map(column -> column.name().equals("template") ? "" : made(table, column, columns))
                .collect(Collectors.joining(", "));
        jdbc.sql("create table %s as select t.template, %s from %s t join bulk.unit u on u.template = t.template"
                        .formatted(table.prepared(), selected, table.raw()))
                .update();
        jdbc.sql("create index on %s (template)".formatted(table.prepared())).update();
        jdbc.sql("analyze " + table.prepared()).update();
    }

    private static String made(TreeTable table, Column column, List<Column> columns) {
        var raw = "t." + column.quoted();
        if (column.holdsTime() || column.holdsDay()) {
            var from = table.follows().containsKey(column.name())
                    ? "t." + table.follows().get(column.name())
                    : raw;
            var place = "greatest(1, width_bucket(%s::timestamptz, u.times))".formatted(from);
            return "%s as %s_at, %s::timestamptz - u.times[%1$s] as %2$s_plus".formatted(place, column.name(), raw);
        }
        if (column.numbered()) {
            return "dense_rank() over (partition by t.template order by %s) as %s, %1$s as raw_id"
                    .formatted(raw, column.quoted());
        }
        if (TreeTable.NUMBERED.containsKey(column.name()) && column.type().equals("int8")) {
            return "(select x.id from bulk.made_%s x where x.template = t.template and x.raw_id = %s) as %s"
                    .formatted(TreeTable.NUMBERED.get(column.name()), raw, column.quoted());
        }
        if (OF_A_ROUND.contains(column.name())
                && columns.stream().map(Column::name).toList().containsAll(OF_A_ROUND)) {
            return "'{%s}'::text as %1$s".formatted(column.name());
        }
        if (column.holdsText() && !TreeTable.SHARED.contains(column.name())) {
            return ("regexp_replace(replace(replace(replace(replace(%s::text, u.key, '%s'),"
                            + " u.call || '-' || u.direction, '%s'),"
                            + " '\"call\":\"' || u.call || '\"', '\"call\":\"%s\"'),"
                            + " '\"direction\":\"' || u.direction || '\"', '\"direction\":\"%s\"'),"
                            + " '%s', '\\1-%s', 'g') as %s")
                    .formatted(raw, NUMBER, ROUND, CALL, DIRECTION, ID, COPY, column.quoted());
        }
        return raw;
    }
}
