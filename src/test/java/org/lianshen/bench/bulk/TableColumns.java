package org.lianshen.bench.bulk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The columns of a table, in their order. */
record TableColumns(List<Column> columns) {

    /**
     * A column.
     *
     * @param name its name
     * @param type its type as the catalogue of the database says it, such as {@code varchar}
     * @param numbered whether the database gives its values
     */
    record Column(String name, String type, boolean numbered) {

        boolean holdsTime() {
            return type.equals("timestamp") || type.equals("timestamptz");
        }

        boolean holdsDay() {
            return type.equals("date");
        }

        boolean holdsText() {
            return List.of("varchar", "text", "bpchar", "json", "jsonb", "uuid").contains(type);
        }

        /** Quoted, as some are words of SQL. */
        String quoted() {
            return '"' + name + '"';
        }
    }

    static TableColumns of(JdbcClient jdbc, String table) {
        return new TableColumns(jdbc.sql("select column_name, udt_name, is_identity from information_schema.columns"
                        + " where table_schema = 'public' and table_name = ? order by ordinal_position")
                .param(table)
                .query((row, index) -> new Column(
                        row.getString(1), row.getString(2), row.getString(3).equals("YES")))
                .list());
    }
}
