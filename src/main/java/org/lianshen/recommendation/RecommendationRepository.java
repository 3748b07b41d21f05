package org.lianshen.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.lianshen.database.ColumnValues;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all recommendations. */
@Repository
class RecommendationRepository {

    private final JdbcClient jdbc;

    RecommendationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Recommendation> find(ProposalNumber number) {
        return jdbc.sql("select * from recommendation where number = :number")
                .param("number", number.value())
                .query((row, index) -> recommendation(row))
                .optional();
    }

    /** The proposals of a direction that a recommender has recommended. */
    List<ProposalNumber> recommended(DirectionId direction, String recommender) {
        return jdbc.sql("select number from recommendation where call = :call and direction = :direction"
                        + " and recommender = :recommender and decision = 'recommend'")
                .param("call", direction.call())
                .param("direction", direction.code())
                .param("recommender", recommender)
                .query((row, index) -> new ProposalNumber(row.getString("number")))
                .list();
    }

    void insert(DirectionId direction, Recommendation made) {
        jdbc.sql("insert into recommendation"
                        + " (number, call, direction, recommender, decision, opinion, decided_by, decided_at)"
                        + " values (:number, :call, :direction, :recommender, :decision, :opinion, :by, :at)")
                .param("number", made.number().value())
                .param("call", direction.call())
                .param("direction", direction.code())
                .param("recommender", made.recommender())
                .param("decision", made.decision().word())
                .param("opinion", made.opinion())
                .param("by", made.decidedBy())
                .param("at", ColumnValues.of(made.decidedAt()))
                .update();
    }

    private static Recommendation recommendation(ResultSet row) throws SQLException {
        return new Recommendation(
                new ProposalNumber(row.getString("number")),
                row.getString("recommender"),
                ColumnValues.word(row, "decision", RecommendationDecision.class),
                row.getString("opinion"),
                row.getString("decided_by"),
                ColumnValues.instant(row, "decided_at"));
    }
}
