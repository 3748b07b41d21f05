package org.lianshen.process.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Indexes on the engine's tables that the engine has no use for and the house does. They change nothing the engine
 * reads or writes, and are no part of the house's migrations: those run before the engine has tables.
 */
@Repository
class EngineIndexRepository {

    /**
     * What waits just now, found without what ended and without what only encloses others. The kinds are those that
     * the monitor asks for: otherwise it does not take this index.
     */
    private static final String WAITING = """
            create index if not exists waiting_activities on act_hi_actinst (start_time_)
              include (root_proc_inst_id_, execution_id_, act_id_, proc_def_key_, act_name_, task_id_)
              where end_time_ is null
                and act_type_ in ('userTask', 'receiveTask', 'eventBasedGateway', 'intermediateMessageCatch',
                  'intermediateTimer', 'intermediateSignalCatch', 'intermediateConditional')
            """;

    private final JdbcClient jdbc;

    EngineIndexRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes those that are missing; the engine's tables are there. */
    void keep() {
        jdbc.sql(WAITING).update();
    }
}
