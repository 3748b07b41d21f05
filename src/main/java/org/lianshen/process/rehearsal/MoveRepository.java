package org.lianshen.process.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.process.Vocabulary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to every proposal and round, a row for each moment of each. */
@Repository
public class MoveRepository implements MoveSink {

    private static final TypeReference<List<Move>> MOVES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    MoveRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void took(String tree, @Nullable String begun, Instant at, List<Move> moves) {
        jdbc.sql("insert into process_moment (tree, begun, at, moves)"
                        + " values (:tree, :begun, :at, cast(:moves as jsonb))")
                .param("tree", tree)
                .param("begun", begun)
                .param("at", ColumnValues.of(at))
                .param("moves", written(moves))
                .update();
    }

    /** The trees that the records know from their beginning: a round's own, and those of its proposals. */
    public List<RecordedTree> begun(String round) {
        return jdbc.sql("select tree, begun from process_moment"
                        + " where begun = :round or begun like :proposals escape '\\' order by begun, id")
                .param("round", round)
                .param("proposals", round.replace("_", "\\_").replace("%", "\\%") + "-%")
                .query((row, index) -> new RecordedTree(row.getString("tree"), row.getString("begun")))
                .list();
    }

    /** The rounds that the records know from their beginning. */
    public List<String> rounds() {
        // what ends like a proposal's number is none, and there are many of these
        return jdbc.sql("select distinct begun from process_moment where begun is not null"
                        + " and begun !~ '-[0-9]{4}$' and moves @> cast(:model as jsonb) order by begun")
                .param("model", "[{\"kind\": \"begun\", \"model\": \"" + Vocabulary.ROUND_MODEL + "\"}]")
                .query(String.class)
                .list();
    }

    /** All moments of a tree, in their order. */
    public List<ProcessMoment> of(String tree) {
        return jdbc.sql("select at, moves from process_moment where tree = :tree order by id")
                .param("tree", tree)
                .query((row, index) -> new ProcessMoment(ColumnValues.instant(row, "at"), read(row.getString("moves"))))
                .list();
    }

    private String written(List<Move> moves) {
        try {
            return json.writeValueAsString(moves);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Moves are texts", e);
        }
    }

    private List<Move> read(String moves) {
        try {
            return json.readValue(moves, MOVES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The application wrote these moves", e);
        }
    }
}
