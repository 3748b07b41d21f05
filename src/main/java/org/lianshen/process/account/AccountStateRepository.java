package org.lianshen.process.account;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * An account with its groups in one statement: every request of everybody asks for it, and the engine would take two
 * transactions to tell.
 */
@Repository
class AccountStateRepository {

    private final JdbcClient jdbc;

    AccountStateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an account stands on.
     *
     * @param hash its password's
     * @param groups their ids, in order
     */
    record Kept(String hash, List<String> groups) {}

    /** As the engine keeps it; empty where there is no such account. */
    Optional<Kept> find(String account) {
        return jdbc.sql("select u.pwd_, array(select m.group_id_::text from act_id_membership m"
                        + " where m.user_id_ = u.id_) as groups from act_id_user u where u.id_ = :account")
                .param("account", account)
                .query((row, index) -> new Kept(
                        row.getString("pwd_"),
                        Arrays.stream((String[]) row.getArray("groups").getArray())
                                .sorted()
                                .toList()))
                .optional();
    }
}
