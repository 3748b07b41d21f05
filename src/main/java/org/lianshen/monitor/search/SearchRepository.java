package org.lianshen.monitor.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.monitor.ProposalKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks proposals up in the index of their words; see {@code V42__proposal_search.sql}. */
@Repository
class SearchRepository {

    private final JdbcClient jdbc;

    SearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The proposals that have all these words, without what they wait for, ordered by number. */
    List<Hit> find(List<String> words, boolean persons, int offset, int limit) {
        var conditions = new ArrayList<String>();
        for (int place = 0; place < words.size(); place++) {
            var word = ":word" + place;
            boolean indexed = SearchQuery.isIndexed(words.get(place));
            var among = condition("word_pairs", "words", word, indexed);
            conditions.add(
                    persons ? "(" + among + " or " + condition("person_pairs", "persons", word, indexed) + ")" : among);
        }
        var statement = jdbc.sql("select p.number, p.title_zh, p.title_en, p.status, f.lead_zh, f.lead_en"
                        + " from (select number, lead_zh, lead_en from proposal_search where "
                        + String.join(" and ", conditions)
                        + " order by number limit :limit offset :offset) f join proposal p on p.number = f.number"
                        + " order by p.number")
                .param("limit", limit)
                .param("offset", offset);
        for (int place = 0; place < words.size(); place++) {
            statement = statement.param("word" + place, words.get(place));
        }
        return statement.query((row, index) -> hit(row)).list();
    }

    /**
     * The index tells who may have the word, the text itself who has; nothing in a word is a wildcard. The text is
     * asked first: where the list is read in its order instead, that is cheaper.
     */
    private static String condition(String pairs, String text, String word, boolean indexed) {
        var folded = "search_folded(" + word + ")";
        var has = "strpos(" + text + ", " + folded + ") > 0";
        return indexed ? "(" + has + " and " + pairs + " @> search_pairs(" + folded + "))" : has;
    }

    private static Hit hit(ResultSet row) throws SQLException {
        var number = row.getString("number");
        var title = text(row.getString("title_zh"), row.getString("title_en"));
        return new Hit(
                new ProposalKey(number),
                title == null ? new Text("—", "—") : title,
                text(row.getString("lead_zh"), row.getString("lead_en")),
                row.getString("status"),
                List.of(),
                "/monitor/proposals/" + number);
    }

    private static @Nullable Text text(@Nullable String zh, @Nullable String en) {
        if (zh == null && en == null) {
            return null;
        }
        return new Text(zh == null ? en : zh, en == null ? zh : en);
    }
}
