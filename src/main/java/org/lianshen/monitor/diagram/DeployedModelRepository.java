package org.lianshen.monitor.diagram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The models that the engine runs, or has run. */
@Repository
class DeployedModelRepository {

    private static final String MODELS = "select d.id_, d.key_, d.version_, b.bytes_ from act_re_procdef d"
            + " join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_";

    private final JdbcClient jdbc;

    DeployedModelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DeployedModel> find(String definition) {
        return jdbc.sql(MODELS + " where d.id_ = :definition")
                .param("definition", definition)
                .query((row, index) -> model(row))
                .optional();
    }

    /** The engine's id of one version of a model. */
    Optional<String> find(String model, int version) {
        return jdbc.sql("select id_ from act_re_procdef where key_ = :model and version_ = :version")
                .param("model", model)
                .param("version", version)
                .query(String.class)
                .optional();
    }

    /** The engine's id of the latest version of each model, ordered by the model. */
    List<String> latest() {
        return jdbc.sql("select distinct on (key_) id_ from act_re_procdef order by key_, version_ desc")
                .query(String.class)
                .list();
    }

    /** The engine's id of the latest version of a model. */
    Optional<String> latest(String model) {
        return jdbc.sql("select id_ from act_re_procdef where key_ = :model order by version_ desc limit 1")
                .param("model", model)
                .query(String.class)
                .optional();
    }

    private static DeployedModel model(ResultSet row) throws SQLException {
        return new DeployedModel(
                row.getString("id_"),
                row.getString("key_"),
                row.getInt("version_"),
                new String(row.getBytes("bytes_"), UTF_8));
    }
}
