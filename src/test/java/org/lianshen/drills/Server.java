package org.lianshen.drills;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database of a drill. */
interface Server {

    /** The application's database. */
    JdbcClient jdbc();

    /** What the application must be told to work on it. */
    Map<String, Object> settings();

    /** Ends it, where it does not end with the application. */
    void stop();
}
