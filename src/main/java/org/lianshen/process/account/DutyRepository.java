package org.lianshen.process.account;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.lianshen.database.ColumnValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who gave which duty to whom. A duty is the group that has it. */
@Repository
public class DutyRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    DutyRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void given(String account, String duty, String by) {
        jdbc.sql("insert into duty_giving (account, duty, given_by, given_at) values (:account, :duty, :by, :at)")
                .param("account", account)
                .param("duty", duty)
                .param("by", by)
                .param("at", ColumnValues.of(clock.instant()))
                .update();
    }

    /** Everybody who has ever given the duty to the account; nobody where the house did when it was set up. */
    public Set<String> givers(String account, String duty) {
        return new LinkedHashSet<>(
                jdbc.sql("select given_by from duty_giving where account = :account and duty = :duty order by id")
                        .param("account", account)
                        .param("duty", duty)
                        .query(String.class)
                        .list());
    }

    /** Who gave the duty to the account last. */
    public Optional<String> giver(String account, String duty) {
        return givers(account, duty).stream().reduce((earlier, later) -> later);
    }
}
