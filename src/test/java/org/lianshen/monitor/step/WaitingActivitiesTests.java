package org.lianshen.monitor.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The index of what waits serves the question for what waits, only as long as both name the same kinds. */
@LianshenTest
class WaitingActivitiesTests {

    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");

    @Autowired
    JdbcClient jdbc;

    @Test
    void theIndexHoldsTheKindsThatAreAskedFor() {
        var condition = jdbc.sql("select pg_get_expr(indpred, indrelid) from pg_index"
                        + " where indexrelid = 'waiting_activities'::regclass")
                .query(String.class)
                .single();
        assertThat(quoted(condition)).isEqualTo(quoted(WaitingRepository.WAITS)).contains("userTask");
        assertThat(condition).contains("end_time_ IS NULL");
    }

    private static Set<String> quoted(String sql) {
        var found = new TreeSet<String>();
        QUOTED.matcher(sql).results().forEach(each -> found.add(each.group(1)));
        return found;
    }
}
