package org.lianshen.bench.bulk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshen.bench.bulk.TableColumns.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes copies of templates: one statement per table, each copy with ids, a number and times of its own. */
final class BulkCopies {

    /** How far the length of each step is scattered: the standard deviation of its logarithm. */
    private static final double SPREAD = 0.6;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, Long> spans = new HashMap<>();
    private final Map<String, Long> bases = new HashMap<>();

    BulkCopies(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void write(List<BulkPlan.Copy> copies, Instant now, long seed) {
        transaction.executeWithoutResult(status -> {
            plan(copies);
            time(now, seed);
        });
        for (var table : TreeTable.ALL) {
            transaction.executeWithoutResult(status -> copy(table));
        }
        transaction.executeWithoutResult(status -> mend());
    }

    private void plan(List<BulkPlan.Copy> copies) {
        jdbc.sql("drop table if exists bulk.plan, bulk.copy").update();
        jdbc.sql("create table bulk.plan (copy int primary key, template text, key text, round_key text, call text,"
                        + " direction text,"
                        + " start timestamptz, age_ms bigint)")
                .update();
        jdbc.sql("insert into bulk.plan select row_number() over (order by n), template, key, round_key, call,"
                        + " direction, start::timestamptz, age from unnest(?, ?, ?, ?, ?, ?, ?) with ordinality"
                        + " as p(template, key, round_key, call, direction, start, age, n)")
                .param(texts(copies.stream().map(BulkPlan.Copy::template).toList()))
                .param(texts(copies.stream().map(BulkPlan.Copy::key).toList()))
                .param(texts(copies.stream().map(BulkPlan.Copy::round).toList()))
                .param(texts(copies.stream().map(BulkPlan.Copy::call).toList()))
                .param(texts(copies.stream().map(BulkPlan.Copy::direction).toList()))
                .param(copies.stream()
                        .map(copy -> copy.start() == null ? null : copy.start().toString())
                        .toArray(String[]::new))
                .param(copies.stream()
                        .map(copy -> copy.age() == null ? null : copy.age().toMillis())
                        .toArray(Long[]::new))
                .update();
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private void time(Instant now, long seed) {
        jdbc.sql("set local max_parallel_workers_per_gather = 0").update();
        jdbc.sql("select setseed(?)").param(1.0 / (1 + Math.abs(seed))).query().singleRow();
        jdbc.sql("""
                create table bulk.copy as
                with step as materialized (
                  select p.copy, x.place,
                    case when x.place = 1 then interval '0'
                      when x.gap < interval '1 minute' or (p.age_ms is not null and x.place > u.firm) then x.gap
                      else x.gap * exp(%s * random_normal()) end as gap
                  from bulk.plan p join bulk.unit u using (template)
                  cross join lateral (select place, at - lag(at) over (order by place) as gap
                    from unnest(u.times) with ordinality as a(at, place)) x
                ), passed as (
                  select copy, place, sum(gap) over (partition by copy order by place) as passed,
                    sum(gap) over (partition by copy) as whole from step
                ), dated as (
                  select copy, array_agg(date_trunc('milliseconds', passed + coalesce(p.start,
                    '%s'::timestamptz - p.age_ms * interval '1 millisecond' - whole)) order by place) as times
                  from passed join bulk.plan p using (copy) group by copy
                )
                select p.*, lpad(to_hex(p.copy), 12, '0') as hex, d.times from bulk.plan p join dated d using (copy)
                """.formatted(SPREAD, now.atOffset(ZoneOffset.UTC))).update();
        jdbc.sql("create index on bulk.copy (template)").update();
        jdbc.sql("analyze bulk.copy").update();
    }

    private void copy(TreeTable table) {
        var columns = TableColumns.of(jdbc, table.name()).columns();
        var present = jdbc.sql("select coalesce(max(%s), 0) as span, count(*) as rows from %s"
                        .formatted(
                                columns.stream()
                                        .filter(Column::numbered)
                                        .map(Column::quoted)
                                        .findFirst()
                                        .orElse("0"),
                                table.prepared()))
                .query()
                .singleRow();
        if (((Number) present.get("rows")).longValue() == 0) {
            return;
        }
        spans.put(table.name(), ((Number) present.get("span")).longValue());
        var marks = marks(table, columns);
        var names = columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
        var values = columns.stream().map(column -> value(table, column, marks)).collect(Collectors.joining(", "));
        columns.stream()
                .filter(Column::numbered)
                .findFirst()
                .ifPresent(id -> bases.put(
                        table.name(),
                        jdbc.sql("select coalesce(max(%s), 0) from %s".formatted(id.quoted(), table.name()))
                                .query(Long.class)
                                .single()));
        values = values.replace("{base " + table.name() + "}", String.valueOf(bases.get(table.name())));
        jdbc.sql("insert into public.%s (%s) overriding system value select %s from bulk.copy c join %s t on"
                                .formatted(table.name(), names, values, table.prepared())
                        + " t.template = c.template")
                .update();
        columns.stream()
                .filter(Column::numbered)
                .findFirst()
                .ifPresent(
                        id -> jdbc.sql("select setval(pg_get_serial_sequence('%s', '%s'), (select max(%s) from %1$s))"
                                        .formatted(table.name(), id.name(), id.quoted()))
                                .query()
                                .singleRow());
    }

    /** The marks that each column of text holds somewhere. */
    private Map<String, Set<String>> marks(TreeTable table, List<Column> columns) {
        var all = List.of(
                TemplateStore.NUMBER,
                TemplateStore.ROUND,
                TemplateStore.CALL,
                TemplateStore.DIRECTION,
                TemplateStore.COPY);
        var texts = columns.stream()
                .filter(Column::holdsText)
                .filter(column -> !TreeTable.SHARED.contains(column.name()))
                .toList();
        if (texts.isEmpty()) {
            return Map.of();
        }
        var asked = new ArrayList<String>();
        for (var column : texts) {
            all.forEach(mark ->
                    asked.add("coalesce(bool_or(position('%s' in %s) > 0), false)".formatted(mark, column.quoted())));
        }
        var found = jdbc.sql("select array[%s] from %s".formatted(String.join(", ", asked), table.prepared()))
                .query((row, index) -> (Boolean[]) row.getArray(1).getArray())
                .single();
        var marks = new HashMap<String, Set<String>>();
        for (int index = 0; index < found.length; index++) {
            if (found[index]) {
                marks.computeIfAbsent(texts.get(index / all.size()).name(), any -> new HashSet<>())
                        .add(all.get(index % all.size()));
            }
        }
        return marks;
    }

    private String value(TreeTable table, Column column, Map<String, Set<String>> marks) {
        if (column.holdsTime() || column.holdsDay()) {
            var time = "c.times[t.%s_at] + t.%1$s_plus".formatted(column.name());
            return column.type().equals("timestamp")
                    ? "date_trunc('milliseconds', %s)::timestamp".formatted(time)
                    : "(%s)::%s".formatted(time, column.type());
        }
        if (column.name().equals("duration_")) {
            return "round(1000 * extract(epoch from date_trunc('milliseconds', c.times[t.end_time__at] +"
                    + " t.end_time__plus) - date_trunc('milliseconds', c.times[t.start_time__at] +"
                    + " t.start_time__plus)))::bigint";
        }
        if (column.numbered()) {
            return "{base %s} + c.copy::bigint * %d + t.%s"
                    .formatted(table.name(), spans.get(table.name()), column.quoted());
        }
        var counted = TreeTable.NUMBERED.get(column.name());
        if (counted != null && column.type().equals("int8")) {
            return "%d + c.copy::bigint * %d + t.%s"
                    .formatted(bases.getOrDefault(counted, 0L), spans.getOrDefault(counted, 0L), column.quoted());
        }
        var text = "t." + column.quoted();
        for (var mark : marks.getOrDefault(column.name(), Set.of())) {
            text = "replace(%s, '%s', %s)".formatted(text, mark, by(mark));
        }
        return column.holdsText() ? text + "::" + column.type() : text;
    }

    private static String by(String mark) {
        return switch (mark) {
            case TemplateStore.NUMBER -> "c.key";
            case TemplateStore.ROUND -> "c.round_key";
            case TemplateStore.CALL -> "c.call";
            case TemplateStore.DIRECTION -> "c.direction";
            default -> "c.hex";
        };
    }

    /** What is counted over all proposals of a round. */
    private void mend() {
        jdbc.sql("insert into proposal_number (call, direction, last) select call, direction, count(*)::int"
                        + " from proposal group by 1, 2 on conflict (call, direction) do update set last ="
                        + " greatest(proposal_number.last, excluded.last)")
                .update();
        jdbc.sql("update round_ranking r set position = p.position from (select number, row_number() over"
                        + " (partition by call, direction order by normalised desc, number) as position"
                        + " from round_ranking) p where p.number = r.number")
                .update();
        jdbc.sql("update round_notice n set numbers = coalesce((select array_agg(number order by number)"
                        + " from round_ranking r where r.call = n.call and r.direction = n.direction and r.proposed),"
                        + " n.numbers)")
                .update();
        jdbc.sql("analyze").update();
    }
}
