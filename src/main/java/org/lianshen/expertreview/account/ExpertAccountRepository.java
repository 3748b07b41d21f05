package org.lianshen.expertreview.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lianshen.database.ColumnValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts made for experts, and the SHA-256 of the links that open them. */
@Repository
public class ExpertAccountRepository {

    private static final String HOLDER = "select link.account from expert_account_link link join expert_account made"
            + " on made.account = link.account where link.code_sha256 = :code and link.valid_until > :now"
            + " and made.opened_at is null";

    private final JdbcClient jdbc;
    private final Clock clock;

    ExpertAccountRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps that the account was made for the expert. */
    public void made(String account, String expert) {
        jdbc.sql("insert into expert_account (account, expert, made_at) values (:account, :expert, :now)")
                .param("account", account)
                .param("expert", expert)
                .param("now", ColumnValues.of(clock.instant()))
                .update();
    }

    /** Whether the account was made here and has no password of its owner's yet. */
    public boolean isUnopened(String account) {
        return jdbc.sql("select exists (select from expert_account where account = :account and opened_at is null)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** Keeps a link of an account that was made here. */
    void link(String account, String codeHash, Instant until) {
        jdbc.sql("insert into expert_account_link (code_sha256, account, made_at, valid_until)"
                        + " values (:code, :account, :now, :until)")
                .param("code", codeHash)
                .param("account", account)
                .param("now", ColumnValues.of(clock.instant()))
                .param("until", ColumnValues.of(until))
                .update();
    }

    /** The account that the link opens, as long as it does. */
    Optional<String> holder(String codeHash) {
        return jdbc.sql(HOLDER)
                .param("code", codeHash)
                .param("now", ColumnValues.of(clock.instant()))
                .query(String.class)
                .optional();
    }

    /** Opens the account by that link, which nobody can do again; empty where it opens none. */
    Optional<String> open(String codeHash) {
        return jdbc.sql("update expert_account set opened_at = :now where opened_at is null and account = (" + HOLDER
                        + ") returning account")
                .param("code", codeHash)
                .param("now", ColumnValues.of(clock.instant()))
                .query(String.class)
                .optional();
    }
}
