package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The contents of all tables of the domain at one moment, to see afterwards that nothing was stored. */
public record TableSnapshot(Map<String, String> digests) {

    /** As they are now. */
    public static TableSnapshot of(JdbcClient jdbc) {
        var digests = new TreeMap<String, String>();
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name not like 'act\\_%'")
                .query(String.class)
                .list()
                .forEach(table -> digests.put(table, digest(jdbc, table)));
        return new TableSnapshot(digests);
    }

    private static String digest(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)),"
                        + " '-') from \""
                        + table + "\" t")
                .query(String.class)
                .single();
    }

    /** Nothing has changed since. */
    void expectUnchanged(JdbcClient jdbc) {
        assertThat(of(jdbc).digests()).as("contents of the tables").isEqualTo(digests);
    }

    /** Nothing has changed since, besides these tables. */
    public void expectUnchangedBesides(JdbcClient jdbc, String... tables) {
        var before = new TreeMap<>(digests);
        var now = new TreeMap<>(of(jdbc).digests());
        for (var table : tables) {
            before.remove(table);
            now.remove(table);
        }
        assertThat(now).as("contents of the tables").isEqualTo(before);
    }
}
