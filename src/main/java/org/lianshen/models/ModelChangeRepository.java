package org.lianshen.models;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.identity.AccountTraces;
import org.lianshen.process.deployment.ApprovedFiles;
import org.lianshen.process.deployment.DesignedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of models and forms with their files. */
@Repository
class ModelChangeRepository implements ApprovedFiles, AccountTraces {

    private final JdbcClient jdbc;

    ModelChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String query() {
        return "select exists (select from model_change where :account in (proposed_by, decided_by))";
    }

    @Override
    public boolean isApproved(String sha256) {
        return jdbc.sql("select exists (select from model_change_file f join model_change c on c.id = f.change"
                        + " where f.sha256 = :sha256 and c.state in (:approved))")
                .param("sha256", sha256)
                .param("approved", List.of(ChangeState.APPROVED.word(), ChangeState.LIVE.word()))
                .query(Boolean.class)
                .single();
    }

    /** Keeps a new one; its number. */
    long insert(ChangeState state, String reason, String base, String by, Instant at, List<ChangedFile> files) {
        long id = jdbc.sql("insert into model_change (state, reason, base, proposed_by, proposed_at)"
                        + " values (:state, :reason, :base, :by, :at) returning id")
                .param("state", state.word())
                .param("reason", reason)
                .param("base", base)
                .param("by", by)
                .param("at", ColumnValues.of(at))
                .query(Long.class)
                .single();
        files.forEach(file -> insert(id, file));
        return id;
    }

    private void insert(long change, ChangedFile changed) {
        var file = changed.file();
        jdbc.sql("insert into model_change_file (change, name, sha256, content)"
                        + " values (:change, :name, :sha256, :content)")
                .param("change", change)
                .param("name", changed.name())
                .param("sha256", file == null ? null : file.sha256())
                .param("content", file == null ? null : file.content())
                .update();
    }

    Optional<ModelChange> find(long id) {
        return jdbc.sql("select * from model_change where id = :id")
                .param("id", id)
                .query((row, index) -> change(row, files(id)))
                .optional();
    }

    /** The same, and nobody else may decide on it until the transaction ends. */
    Optional<ModelChange> lock(long id) {
        jdbc.sql("select id from model_change where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    /** The latest, without the bytes of their files. */
    List<ModelChange> latest(int most) {
        return jdbc.sql("select * from model_change order by id desc limit :most")
                .param("most", most)
                .query((row, index) -> change(row, names(row.getLong("id"))))
                .list();
    }

    /** The one that went live with a deployment. */
    Optional<ModelChange> ofDeployment(String deployment) {
        return jdbc.sql("select * from model_change where deployment = :deployment")
                .param("deployment", deployment)
                .query((row, index) -> change(row, names(row.getLong("id"))))
                .optional();
    }

    void decide(long id, ChangeState state, ChangeDecision decision) {
        jdbc.sql("update model_change set state = :state, decided_by = :by, decided_at = :at, remark = :remark"
                        + " where id = :id")
                .param("id", id)
                .param("state", state.word())
                .param("by", decision.by())
                .param("at", ColumnValues.of(decision.at()))
                .param("remark", decision.remark())
                .update();
    }

    void live(long id, String deployment) {
        jdbc.sql("update model_change set state = :live, deployment = :deployment where id = :id")
                .param("id", id)
                .param("live", ChangeState.LIVE.word())
                .param("deployment", deployment)
                .update();
    }

    private List<ChangedFile> files(long change) {
        return jdbc.sql("select name, content from model_change_file where change = :change order by name")
                .param("change", change)
                .query((row, index) -> file(row.getString("name"), row.getBytes("content")))
                .list();
    }

    /** Without their bytes: for lists, which show names only. */
    private List<ChangedFile> names(long change) {
        return jdbc.sql("select name from model_change_file where change = :change order by name")
                .param("change", change)
                .query((row, index) -> new ChangedFile(row.getString("name"), null))
                .list();
    }

    private static ChangedFile file(String name, byte @Nullable [] content) {
        return new ChangedFile(name, content == null ? null : new DesignedFile(name, content));
    }

    private static ModelChange change(ResultSet row, List<ChangedFile> files) throws SQLException {
        var by = row.getString("decided_by");
        return new ModelChange(
                row.getLong("id"),
                ColumnValues.word(row, "state", ChangeState.class),
                row.getString("reason"),
                row.getString("base"),
                row.getString("proposed_by"),
                ColumnValues.instant(row, "proposed_at"),
                by == null
                        ? null
                        : new ChangeDecision(by, ColumnValues.instant(row, "decided_at"), row.getString("remark")),
                row.getString("deployment"),
                files);
    }
}
