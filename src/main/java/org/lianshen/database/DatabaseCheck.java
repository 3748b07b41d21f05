package org.lianshen.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Looks at an outside database before anything is written to it. Checks are asked while no other bean that uses the
 * database is there yet, so they get by with the connection they are given.
 */
public interface DatabaseCheck {

    /**
     * Looks, and changes nothing.
     *
     * @throws org.lianshen.problem.StartRefused where the application must not work with that database
     * @throws SQLException where the database does not answer
     */
    void check(Connection connection) throws SQLException;
}
