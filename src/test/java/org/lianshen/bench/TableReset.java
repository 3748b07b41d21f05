package org.lianshen.bench;

import org.lianshen.story.HouseTables;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties what a run leaves, so that all begin alike: everything but accounts, permits and deployed models. */
public final class TableReset {

    private TableReset() {}

    /** Empties them, vacuums and writes a checkpoint. */
    public static void empty(JdbcClient jdbc) {
        HouseTables.empty(jdbc);
        // variables of the emptied tables; models and forms belong to a deployment
        jdbc.sql("delete from act_ge_bytearray where deployment_id_ is null").update();
        jdbc.sql("vacuum analyze").update();
        jdbc.sql("checkpoint").update();
    }
}
