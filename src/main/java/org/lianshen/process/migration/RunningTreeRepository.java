package org.lianshen.process.migration;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The instances that run, and by which version of their models. */
@Repository
class RunningTreeRepository {

    private static final String OLD = " from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
            + " where e.parent_id_ is null and d.deployment_id_ <> :deployment"
            + " and (cardinality(cast(:models as text[])) = 0 or d.key_ = any (cast(:models as text[])))";

    private final JdbcClient jdbc;

    RunningTreeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Trees with an instance of one of the models, none meaning all, that is not of the deployment. */
    List<Tree> trees(String deployment, Collection<String> models) {
        return jdbc.sql("select r.id_, r.business_key_ from act_ru_execution r where r.id_ in"
                        + " (select e.root_proc_inst_id_" + OLD + ") order by r.business_key_, r.id_")
                .param("deployment", deployment)
                .param("models", models.toArray(String[]::new))
                .query((row, index) -> new Tree(row.getString("id_"), row.getString("business_key_")))
                .list();
    }

    /** The instances of a tree that are not of the deployment, whoever calls before whom is called. */
    List<OldInstance> instances(String root, String deployment, Collection<String> models) {
        return jdbc.sql("select x.*, t.id_ as target from (select e.id_, d.key_, d.id_ as version, e.super_exec_" + OLD
                        + " and e.root_proc_inst_id_ = :root) x left join act_re_procdef t"
                        + " on t.deployment_id_ = :deployment and t.key_ = x.key_ order by x.super_exec_ nulls first")
                .param("root", root)
                .param("deployment", deployment)
                .param("models", models.toArray(String[]::new))
                .query((row, index) -> new OldInstance(
                        row.getString("id_"), row.getString("key_"), row.getString("version"), row.getString("target")))
                .list();
    }

    /** The versions by which instances of a model run that are not of the deployment. */
    List<String> versions(String model, String deployment) {
        return jdbc.sql("select distinct d.id_" + OLD)
                .param("deployment", deployment)
                .param("models", new String[] {model})
                .query(String.class)
                .list();
    }

    /** The engine's id of the version of a model in a deployment. */
    String version(String model, String deployment) {
        return jdbc.sql("select id_ from act_re_procdef where key_ = :model and deployment_id_ = :deployment")
                .param("model", model)
                .param("deployment", deployment)
                .query(String.class)
                .single();
    }

    /** The engine's ids of a tree's jobs that are not tried any more. */
    List<String> givenUp(String root) {
        return jdbc.sql("select id_ from act_ru_job where root_proc_inst_id_ = :root and retries_ = 0")
                .param("root", root)
                .query(String.class)
                .list();
    }
}
