package org.lianshen.proposal.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.language.Collation;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals as lists show them, without their content. */
@Repository
class ProposalLineRepository {

    private static final String COLUMNS =
            "select number, call, direction, status, title_zh, title_en, recommender, since, correction_until";

    private final JdbcClient jdbc;

    ProposalLineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProposalLine> page(ProposalSearch search, ProposalSort sort, boolean descending, int page, int size) {
        return sort == ProposalSort.TITLE
                ? byTitle(search, descending, page, size)
                : read(search, sort, descending, page, size);
    }

    /** By title as people look it up; the database would order Chinese characters otherwise. */
    private List<ProposalLine> byTitle(ProposalSearch search, boolean descending, int page, int size) {
        var order = Comparator.comparing((Titled each) -> each.title().here(), Collation.byName());
        var numbers = search
                .bind(jdbc.sql("select number, title_zh, title_en" + search.from()))
                .query((row, index) -> new Titled(new ProposalNumber(row.getString("number")), title(row)))
                .list()
                .stream()
                .sorted((descending ? order.reversed() : order).thenComparing(Titled::number))
                .skip((long) page * size)
                .limit(size)
                .map(Titled::number)
                .toList();
        if (numbers.isEmpty()) {
            return List.of();
        }
        var places = IntStream.range(0, numbers.size()).boxed().collect(Collectors.toMap(numbers::get, place -> place));
        return search
                .bind(jdbc.sql(COLUMNS + search.from()))
                .query((row, index) ->
                        places.containsKey(new ProposalNumber(row.getString("number"))) ? line(row) : null)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(line -> places.get(line.number())))
                .toList();
    }

    /** A proposal and what it is called. */
    private record Titled(ProposalNumber number, Text title) {}

    private List<ProposalLine> read(ProposalSearch search, ProposalSort sort, boolean descending, int page, int size) {
        var sql = COLUMNS + search.from() + " order by " + sort.order(descending) + " limit :size offset :offset";
        return search.bind(jdbc.sql(sql))
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, index) -> line(row))
                .list();
    }

    long total(ProposalSearch search) {
        return search.bind(jdbc.sql("select count(*)" + search.from()))
                .query(Long.class)
                .single();
    }

    List<ProposalLine> of(String organisation, Set<ProposalStatus> statuses) {
        return jdbc.sql("select number, call, direction, status, title_zh, title_en, recommender, created_at as since,"
                        + " correction_until from proposal where organisation = :organisation and"
                        + " status in (:statuses)")
                .param("organisation", organisation)
                .param("statuses", statuses.stream().map(ProposalStatus::word).toList())
                .query((row, index) -> line(row))
                .list();
    }

    List<ProposalOverview.StatusCount> counts(String organisation) {
        return jdbc
                .sql("select status, count(*) from proposal where organisation = :organisation group by status")
                .param("organisation", organisation)
                .query((row, index) -> new ProposalOverview.StatusCount(
                        ColumnValues.word(row, "status", ProposalStatus.class), row.getInt("count")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(ProposalOverview.StatusCount::status))
                .toList();
    }

    Map<String, Text> titles(Collection<String> numbers) {
        Map<String, Text> titles = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("select number, title_zh, title_en from proposal where number in (:numbers)")
                    .param("numbers", numbers)
                    .query((row, index) -> titles.put(row.getString("number"), title(row)))
                    .list();
        }
        return titles;
    }

    private static ProposalLine line(ResultSet row) throws SQLException {
        return new ProposalLine(
                new ProposalNumber(row.getString("number")),
                new DirectionId(row.getString("call"), row.getString("direction")),
                ColumnValues.word(row, "status", ProposalStatus.class),
                title(row),
                row.getString("recommender"),
                ColumnValues.instant(row, "since"),
                ColumnValues.instantOrNull(row, "correction_until"));
    }

    private static Text title(ResultSet row) throws SQLException {
        var number = row.getString("number");
        return new Text(
                first(row.getString("title_zh"), row.getString("title_en"), number),
                first(row.getString("title_en"), row.getString("title_zh"), number));
    }

    private static String first(@Nullable String wanted, @Nullable String other, String otherwise) {
        return Objects.requireNonNullElse(wanted, Objects.requireNonNullElse(other, otherwise));
    }
}
