package org.lianshen.doors.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.lianshen.story.House;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Sends accounts around the house and compares what they read with what is for them. */
final class CanaryCrawl {

    private final House house;
    private final JdbcClient jdbc;
    private final Crawler crawler;
    private final Canaries canaries = new Canaries();
    private final CanaryWatch watch = new CanaryWatch(canaries);
    private final Set<String> oracles = new ConcurrentSkipListSet<>();

    CanaryCrawl(House house, JdbcClient jdbc, RequestMappingHandlerMapping mappings) {
        this.house = house;
        this.jdbc = jdbc;
        this.crawler = new Crawler(house, jdbc, mappings);
    }

    /** After a small step: only those whom it could tell something. */
    void concerned(String state) {
        crawl(state, Canaries.CONCERNED);
    }

    /** The same, and whoever has to do something about it. */
    void concerned(String state, String account) {
        crawl(
                state,
                Stream.concat(Canaries.CONCERNED.stream(), Stream.of(account)).toList());
    }

    /** After a large one: everybody, and strangers also by calls that are refused. */
    void everybody(String state) {
        crawl(state, Canaries.EVERYBODY);
        for (var account : List.of("", "applicant2", "expert09")) {
            crawler.fail(account, watch::hears);
        }
    }

    /** Whether a question is answered otherwise because of a name that is not for who asks. */
    void asking(String account, List<String> words) {
        for (var word : words) {
            crawler.oracles(account, word).forEach(oracle -> oracles.add(account + " asks " + oracle));
        }
    }

    private void crawl(String state, List<String> accounts) {
        watch.state(state);
        accounts.parallelStream().forEach(account -> crawler.read(account, watch::hears));
        watch.letters(jdbc);
    }

    void expectNoLeak() {
        assertThat(watch.leaks()).isEmpty();
        assertThat(oracles).isEmpty();
    }

    /** What is looked for is there: somebody has read each of these words. */
    void expectRead(String... words) {
        assertThat(watch.read()).contains(words);
        assertThat(watch.read()).containsAll(Canaries.names());
    }
}
