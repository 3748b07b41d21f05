package org.lianshen.process.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.lianshen.database.DatabaseCheck;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Nobody would heed a revocation that another program has put among the engine's permits; see
 * {@link GrantOnlyAuthorizations}.
 */
@Component
@Order(35)
public class RevocationCheck implements DatabaseCheck {

    @Override
    public void check(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('act_ru_authorization')")) {
                if (!table.next() || table.getString(1) == null) {
                    return;
                }
            }
            try (var revocations = statement.executeQuery(
                    "select count(*) from act_ru_authorization where type_ = " + Authorization.AUTH_TYPE_REVOKE)) {
                revocations.next();
                requireNone(revocations.getLong(1));
            }
        }
    }

    /**
     * Whether there are none.
     *
     * @throws StartRefused where there are some
     */
    public static void requireNone(long revocations) {
        if (revocations > 0) {
            throw new StartRefused(
                    new Text(
                            "数据库中有 " + revocations + " 条撤销类授权，本应用不识别这类授权。",
                            "The database holds " + revocations
                                    + " revocations of permits, which are not heeded here."),
                    new Text(
                            "请删除 act_ru_authorization 表中 type_ = " + Authorization.AUTH_TYPE_REVOKE + " 的行，并相应缩小授予的权限。",
                            "Delete the rows with type_ = " + Authorization.AUTH_TYPE_REVOKE
                                    + " from act_ru_authorization, and narrow the grants instead."));
        }
    }
}
