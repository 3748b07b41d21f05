package org.lianshen.process.deployment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lianshen.database.ColumnValues;
import org.lianshen.process.Vocabulary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the engine has deployed and what runs by it, and what the release brought. */
@Repository
class DeploymentRepository implements DeployedWords, DeployedForms {

    private final JdbcClient jdbc;

    DeploymentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest; the model of the round is in each. */
    Optional<Deployed> current() {
        return jdbc.sql("select d.id_, d.name_, d.deploy_time_ from act_re_procdef p"
                        + " join act_re_deployment d on d.id_ = p.deployment_id_ where p.key_ = :round"
                        + " order by p.version_ desc limit 1")
                .param("round", Vocabulary.ROUND_MODEL)
                .query((row, index) -> new Deployed(
                        row.getString("id_"), row.getString("name_"), ColumnValues.engineInstant(row, "deploy_time_")))
                .optional();
    }

    DesignedFiles files(String deployment) {
        return new DesignedFiles(jdbc.sql("select name_, bytes_ from act_ge_bytearray"
                        + " where deployment_id_ = :deployment and (name_ like '%.bpmn' or name_ like '%.form'"
                        + " or name_ like '%zh.yaml')")
                .param("deployment", deployment)
                .query((row, index) ->
                        new DesignedFile(DesignedFile.nameOf(row.getString("name_")), row.getBytes("bytes_")))
                .list());
    }

    @Override
    public Optional<String> latest() {
        return current().map(Deployed::id);
    }

    @Override
    public List<byte[]> all() {
        return jdbc.sql("select b.bytes_ from act_ge_bytearray b"
                        + " join act_re_deployment d on d.id_ = b.deployment_id_"
                        + " where b.name_ like '%zh.yaml' order by d.deploy_time_, d.id_")
                .query((row, index) -> row.getBytes("bytes_"))
                .list();
    }

    @Override
    public Optional<byte[]> find(String deployment, String form) {
        return jdbc.sql("select bytes_ from act_ge_bytearray where deployment_id_ = :deployment"
                        + " and substring(name_ from '[^/\\\\]*$') = :file")
                .param("deployment", deployment)
                .param("file", form + DesignedFile.FORM)
                .query((row, index) -> row.getBytes("bytes_"))
                .optional();
    }

    /** The version of each model and form of a deployment; unchanged ones got one with it, too. */
    Map<String, Integer> versions(String deployment) {
        var versions = new TreeMap<String, Integer>();
        jdbc.sql("select resource_name_, version_ from act_re_procdef where deployment_id_ = :deployment union all"
                        + " select resource_name_, version_ from act_re_camformdef where deployment_id_ = :deployment")
                .param("deployment", deployment)
                .query(row -> {
                    versions.put(DesignedFile.nameOf(row.getString("resource_name_")), row.getInt("version_"));
                });
        return versions;
    }

    /** How many instances run by each version of each model, by the model's key. */
    Map<String, Map<Integer, Long>> running() {
        var running = new HashMap<String, Map<Integer, Long>>();
        jdbc.sql("select d.key_, d.version_, count(*) as n from act_ru_execution e"
                        + " join act_re_procdef d on d.id_ = e.proc_def_id_ where e.parent_id_ is null"
                        + " group by d.key_, d.version_")
                .query(row -> {
                    running.computeIfAbsent(row.getString("key_"), none -> new TreeMap<>())
                            .put(row.getInt("version_"), row.getLong("n"));
                });
        return running;
    }

    /** How many tasks are open at each human task of each deployment. */
    List<OpenTasks> openTasks() {
        return jdbc.sql("select d.id_ as definition, d.deployment_id_, t.task_def_key_, count(*) as n"
                        + " from act_ru_task t"
                        + " join act_re_procdef d on d.id_ = t.proc_def_id_ group by 1, 2, 3")
                .query((row, index) -> new OpenTasks(
                        row.getString("definition"),
                        row.getString("deployment_id_"),
                        row.getString("task_def_key_"),
                        row.getLong("n")))
                .list();
    }

    /** The version of a form by what it was deployed with. */
    Map<String, Integer> formVersions(String form) {
        var versions = new HashMap<String, Integer>();
        jdbc.sql("select deployment_id_, version_ from act_re_camformdef where key_ = :form")
                .param("form", form)
                .query(row -> {
                    versions.put(row.getString("deployment_id_"), row.getInt("version_"));
                });
        return versions;
    }

    /** The SHA-256 of each file of the release that was started last. */
    Map<String, String> shipped() {
        var shipped = new HashMap<String, String>();
        jdbc.sql("select name, sha256 from shipped_model").query(row -> {
            shipped.put(row.getString("name"), row.getString("sha256"));
        });
        return shipped;
    }

    void ship(DesignedFiles release) {
        jdbc.sql("delete from shipped_model").update();
        release.all()
                .forEach(file -> jdbc.sql("insert into shipped_model (name, sha256) values (:name, :sha256)")
                        .param("name", file.name())
                        .param("sha256", file.sha256())
                        .update());
    }

    /** How many tasks are open at one human task of one version of a model. */
    record OpenTasks(String definition, String deployment, String task, long count) {}
}
