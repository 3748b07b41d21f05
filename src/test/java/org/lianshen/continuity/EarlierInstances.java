package org.lianshen.continuity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * What an earlier build left in the engine.
 *
 * @param models ids of its models
 * @param instances ids of the instances that run, of the called ones as well
 * @param passed ids of the activities in its history that are over
 */
record EarlierInstances(Set<String> models, Set<String> instances, Set<String> passed) {

    /** What is left in a database. */
    static EarlierInstances in(Connection connection) throws SQLException {
        return new EarlierInstances(
                ids(connection, "select id_ from act_re_procdef"),
                ids(connection, "select distinct proc_inst_id_ from act_ru_execution"),
                ids(connection, "select id_ from act_hi_actinst where end_time_ is not null"));
    }

    private static Set<String> ids(Connection connection, String sql) throws SQLException {
        var ids = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
