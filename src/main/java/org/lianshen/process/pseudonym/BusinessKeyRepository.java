package org.lianshen.process.pseudonym;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which proposal or round the engine's things are, whatever kind of thing an id means. */
@Repository
class BusinessKeyRepository {

    private static final String OF_INSTANCE = " join act_hi_procinst p on p.proc_inst_id_ = x.";

    /** Instances, their tasks, executions, variables, jobs and what is logged of these. */
    private static final String KEYS = "select proc_inst_id_ as id, business_key_ as key from act_hi_procinst"
            + " where proc_inst_id_ in (:ids)"
            + of("act_hi_taskinst", "proc_inst_id_")
            + of("act_ru_execution", "proc_inst_id_")
            + of("act_ru_variable", "proc_inst_id_")
            + of("act_ru_job", "process_instance_id_")
            + of("act_hi_job_log", "process_instance_id_")
            + of("act_hi_incident", "proc_inst_id_");

    private final JdbcClient jdbc;

    BusinessKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String of(String table, String instance) {
        return " union all select x.id_, p.business_key_ from " + table + " x" + OF_INSTANCE + instance
                + " where x.id_ in (:ids)";
    }

    /** The business keys by id; what is unknown, or has none, is left out. */
    Map<String, String> of(Collection<String> ids) {
        var keys = new HashMap<String, String>();
        if (!ids.isEmpty()) {
            jdbc.sql(KEYS)
                    .param("ids", ids)
                    .query((row, index) -> {
                        var key = row.getString("key");
                        return key == null ? null : keys.put(row.getString("id"), key);
                    })
                    .list();
        }
        return keys;
    }
}
