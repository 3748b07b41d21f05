package org.lianshen.architecture.wrong.round;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Speaks SQL, and its name does not say so. */
final class SpeaksSql {

    private final JdbcClient jdbc;

    SpeaksSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count() {
        return jdbc.sql("select count(*) from round").query(Integer.class).single();
    }
}
