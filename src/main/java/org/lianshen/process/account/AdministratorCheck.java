package org.lianshen.process.account;

import java.sql.Connection;
import java.sql.SQLException;
import org.lianshen.database.DatabaseCheck;
import org.lianshen.identity.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looks before anything is written whether there is an administrator, or one that can be made. */
@Component
@Order(40)
class AdministratorCheck implements DatabaseCheck {

    private final AdministratorSettings settings;

    AdministratorCheck(AdministratorSettings settings) {
        this.settings = settings;
    }

    @Override
    public void check(Connection connection) throws SQLException {
        if (!hasAdministrator(connection)) {
            FirstAdministrator.require(settings);
        }
    }

    private static boolean hasAdministrator(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('act_id_membership')")) {
                if (!table.next() || table.getString(1) == null) {
                    return false;
                }
            }
        }
        try (var members = connection.prepareStatement("select 1 from act_id_membership where group_id_ = ?"
                + " and user_id_ not in (select user_id_ from act_id_membership where group_id_ = ?)")) {
            members.setString(1, Role.ADMIN.group());
            members.setString(2, ClosedAccounts.GROUP);
            try (var rows = members.executeQuery()) {
                return rows.next();
            }
        }
    }
}
