package org.lianshen.process.account;

import java.time.Instant;
import java.util.Optional;
import org.lianshen.database.ColumnValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses that wait for their confirmation, one per account. */
@Repository
class AddressChangeRepository {

    private final JdbcClient jdbc;

    AddressChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AddressChanges.Wanted> wanted(String account, Instant now) {
        return jdbc.sql("select email, valid_until from address_change where account = :account and valid_until > :now")
                .param("account", account)
                .param("now", ColumnValues.of(now))
                .query((row, index) ->
                        new AddressChanges.Wanted(row.getString("email"), ColumnValues.instant(row, "valid_until")))
                .optional();
    }

    boolean askedSince(String account, Instant moment) {
        return jdbc.sql("select exists (select from address_change where account = :account and asked_at > :moment)")
                .param("account", account)
                .param("moment", ColumnValues.of(moment))
                .query(Boolean.class)
                .single();
    }

    /** Keeps what the account asks for, in place of anything earlier. */
    void put(String account, AddressChanges.Wanted wanted, String codeHash, Instant now) {
        jdbc.sql("insert into address_change (account, email, code_sha256, asked_at, valid_until)"
                        + " values (:account, :email, :code, :now, :until) on conflict (account) do update"
                        + " set email = excluded.email, code_sha256 = excluded.code_sha256,"
                        + " asked_at = excluded.asked_at, valid_until = excluded.valid_until")
                .param("account", account)
                .param("email", wanted.email())
                .param("code", codeHash)
                .param("now", ColumnValues.of(now))
                .param("until", ColumnValues.of(wanted.until()))
                .update();
    }

    /** Takes out the address that this code confirms, as long as it counts. */
    Optional<String> take(String account, String codeHash, Instant now) {
        return jdbc.sql("delete from address_change where account = :account and code_sha256 = :code"
                        + " and valid_until > :now returning email")
                .param("account", account)
                .param("code", codeHash)
                .param("now", ColumnValues.of(now))
                .query(String.class)
                .optional();
    }
}
