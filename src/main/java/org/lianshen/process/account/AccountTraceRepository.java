package org.lianshen.process.account;

import java.util.List;
import org.lianshen.identity.AccountTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether what is stored names an account; each package says by a query of its own where it would. */
@Repository
class AccountTraceRepository {

    private final JdbcClient jdbc;
    private final List<AccountTraces> traces;

    AccountTraceRepository(JdbcClient jdbc, List<AccountTraces> traces) {
        this.jdbc = jdbc;
        this.traces = traces;
    }

    /** Whether anything was done in the account's name. */
    boolean anyOf(String account) {
        return traces.stream().anyMatch(trace -> names(trace, account));
    }

    private boolean names(AccountTraces trace, String account) {
        return jdbc.sql(trace.query())
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
