package org.lianshen.expertreview.pool;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.lianshen.time.Beijing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of all experts, with what is asked of them over all rounds and calls. */
@Repository
public class ExpertLineRepository {

    private static final String FOUND = " from expert"
            + " left join (select expert, count(*) filter (where state = 'invited') as open,"
            + " count(*) filter (where state = 'scored') as sent from expert_assignment group by expert) load"
            + " on load.expert = expert.id"
            + " left join (select expert, max(last_day) as last_day from expert_absence"
            + " where :today between first_day and last_day group by expert) away on away.expert = expert.id"
            + " where (:text = '' or position(:text in lower(concat_ws(' ', id, name, organisation, email, orcid,"
            + " array_to_string(keywords, ' '), array_to_string(fields, ' ')))) > 0)"
            + " and (:language = '' or :language = any (languages))"
            + " and (:state = '' or :state = 'free' and away.last_day is null and coalesce(load.open, 0) = 0"
            + " or :state = 'busy' and load.open > 0 or :state = 'away' and away.last_day is not null"
            + " or :state = 'accountless' and account is null)";

    private final JdbcClient jdbc;
    private final Clock clock;

    ExpertLineRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many there are. */
    public int count(ExpertSearch search) {
        return of(search, "select count(*)" + FOUND).query(Integer.class).single();
    }

    /** Those of the page, by name. */
    public List<ExpertLine> find(ExpertSearch search) {
        return of(
                        search,
                        "select expert.*, load.open, load.sent, away.last_day" + FOUND
                                + " order by name, id limit :size offset :before")
                .param("size", ExpertSearch.SIZE)
                .param("before", (long) search.page() * ExpertSearch.SIZE)
                .query((row, index) -> line(row))
                .list();
    }

    private JdbcClient.StatementSpec of(ExpertSearch search, String sql) {
        var text = search.text() == null ? "" : search.text().strip().toLowerCase(Locale.ROOT);
        return jdbc.sql(sql)
                .param("text", text)
                .param("language", search.language() == null ? "" : search.language())
                .param("state", search.state() == null ? "" : search.state().word())
                .param("today", LocalDate.ofInstant(clock.instant(), Beijing.ZONE));
    }

    private static ExpertLine line(ResultSet row) throws SQLException {
        return new ExpertLine(
                row.getString("id"),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("email"),
                row.getString("account"),
                words(row.getArray("keywords")),
                words(row.getArray("fields")),
                words(row.getArray("languages")),
                row.getObject("last_day", LocalDate.class),
                row.getInt("open"),
                row.getInt("sent"));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
