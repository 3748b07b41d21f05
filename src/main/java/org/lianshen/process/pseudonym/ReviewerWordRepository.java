package org.lianshen.process.pseudonym;

import java.util.HashMap;
import java.util.Map;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words that name a reviewer: accounts with the experts' duty, and what the list of experts says of them. */
@Repository
class ReviewerWordRepository {

    private final JdbcClient jdbc;
    private final Experts experts;

    ReviewerWordRepository(JdbcClient jdbc, Experts experts) {
        this.jdbc = jdbc;
        this.experts = experts;
    }

    /** Each word, with the account that it means. */
    Map<String, String> all() {
        var words = new HashMap<String, String>();
        experts.all().forEach(expert -> add(expert, words));
        jdbc.sql("select user_id_ from act_id_membership where group_id_ = :group")
                .param("group", Role.EXPERT.group())
                .query(String.class)
                .list()
                .forEach(account -> words.put(account, account));
        return words;
    }

    private static void add(Expert expert, Map<String, String> words) {
        var account = expert.account() == null ? expert.id() : expert.account();
        words.put(expert.name(), account);
        words.put(expert.email(), account);
        words.put(expert.id(), account);
        words.put(account, account);
    }
}
