package org.lianshen.expertreview;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lianshen.expertreview.expert.Expert;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** What has a time in an expert's life: employments, absences, joint publications. Read with the experts themselves. */
@Repository
class ExpertHistoryRepository {

    private static final int BATCH = 500;

    private final NamedParameterJdbcTemplate batches;

    ExpertHistoryRepository(NamedParameterJdbcTemplate batches) {
        this.batches = batches;
    }

    /** Puts what the experts' profiles say in the place of what was known. */
    void replace(List<Expert> experts) {
        var ids = experts.stream()
                .map(expert -> new MapSqlParameterSource("expert", expert.id()))
                .toList();
        batch("delete from expert_employment where expert = :expert", ids);
        batch("delete from expert_absence where expert = :expert", ids);
        batch("delete from expert_joint_paper where expert = :expert", ids);
        insert(experts);
    }

    /** Keeps what the profiles of experts say who were not known. */
    void insert(List<Expert> experts) {
        batch(
                "insert into expert_employment (expert, organisation, began, ended)"
                        + " values (:expert, :organisation, :began, :ended)",
                each(
                        experts,
                        expert -> expert.profile().employments(),
                        (row, employment) -> row.addValue("organisation", employment.organisation())
                                .addValue("began", employment.from())
                                .addValue("ended", employment.to())));
        batch(
                "insert into expert_absence (expert, first_day, last_day) values (:expert, :first, :last)",
                each(
                        experts,
                        expert -> expert.profile().away(),
                        (row, absence) -> row.addValue("first", absence.from()).addValue("last", absence.to())));
        batch(
                "insert into expert_joint_paper (expert, co_author, year) values (:expert, :coAuthor, :year)",
                each(
                        experts,
                        expert -> expert.profile().jointPapers().entrySet(),
                        (row, paper) -> row.addValue("coAuthor", paper.getKey()).addValue("year", paper.getValue())));
    }

    private static <T> List<MapSqlParameterSource> each(
            List<Expert> experts, Function<Expert, Collection<T>> all, Filling<T> filling) {
        return experts.stream().flatMap(expert -> rows(expert, all, filling)).toList();
    }

    private static <T> Stream<MapSqlParameterSource> rows(
            Expert expert, Function<Expert, Collection<T>> all, Filling<T> filling) {
        return all.apply(expert).stream()
                .map(one -> filling.fill(new MapSqlParameterSource("expert", expert.id()), one));
    }

    /** Fills a row with what is said of one thing. */
    private interface Filling<T> {
        MapSqlParameterSource fill(MapSqlParameterSource row, T one);
    }

    /** Many rows in few round trips. */
    private void batch(String sql, List<MapSqlParameterSource> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            var some = rows.subList(from, Math.min(rows.size(), from + BATCH));
            batches.batchUpdate(sql, some.toArray(SqlParameterSource[]::new));
        }
    }
}
