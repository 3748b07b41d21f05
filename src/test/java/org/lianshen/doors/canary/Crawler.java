package org.lianshen.doors.canary;

import static org.lianshen.client.ApiClient.ENGINE;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.doors.Calls;
import org.lianshen.doors.Mapping;
import org.lianshen.story.House;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks as an account for everything there is: each of our addresses with every id in the house, pages in both
 * languages, and what the engine and its webapps might answer. Where an account is not let in at all, one id will do.
 */
final class Crawler {

    /** Addresses of ours with parameters, and those of the frameworks. */
    private static final List<String> FURTHER = List.of(
            "/proposals?q={number}",
            "/proposals?status=in-review&sort=holder",
            "/api/proposals?direction={direction}",
            "/api/tasks?q={number}",
            "/api/tasks/cards?ids={openTask}",
            "/notices/{call}/{direction}?filed",
            "/v3/api-docs",
            "/actuator/health",
            "/no-such-page");

    /** So many things that do not exist for whom nothing concerns make the others unlikely. */
    private static final int ENOUGH = 6;

    private static final String NOBODY = "nobody";
    private static final String TASKS = "/task/count";

    private final House house;
    private final JdbcClient jdbc;
    private final List<Mapping> reading;
    private final List<Mapping> writing;

    Crawler(House house, JdbcClient jdbc, RequestMappingHandlerMapping mappings) {
        this.house = house;
        this.jdbc = jdbc;
        this.reading = Mapping.all(mappings).stream().filter(Mapping::reads).toList();
        this.writing = Mapping.all(mappings).stream()
                .filter(mapping -> !mapping.reads())
                .toList();
    }

    /** Who hears the answers. */
    interface Listener {

        void hears(String account, String address, Answer answer);
    }

    /** Everything that can be read. */
    void read(String account, Listener listener) {
        var ids = new HouseIds(jdbc).of(jdbc, account);
        for (var mapping : reading) {
            ask(account, ids.addresses(mapping), !mapping.pattern().startsWith("/api/"), listener);
        }
        for (var pattern : FURTHER) {
            ask(account, ids.addresses(get(pattern)), !pattern.startsWith("/api/"), listener);
        }
        for (var pattern : EngineReads.ASKED) {
            ask(account, ids.addresses(get(pattern)), false, listener);
        }
        for (var pattern : EngineReads.POSTED) {
            for (var path : ids.addresses(get(pattern))) {
                if (isShut(tell(account, "POST " + ENGINE + path, post(account, path, Map.of()), listener))) {
                    break;
                }
            }
        }
    }

    /** What is refused: calls that write, malformed and on what is somebody else's. */
    void fail(String account, Listener listener) {
        var ids = new HouseIds(jdbc).of(jdbc, account);
        for (var mapping : writing) {
            var letter = Calls.of(mapping, "");
            for (var path : ids.addresses(mapping)) {
                var request = house.as(account).request(path);
                letter.headers().forEach(request::header);
                request.method(mapping.method(), BodyPublishers.ofString(letter.body()));
                var answer = house.as(account).send(request);
                if (isShut(tell(account, mapping.method() + " " + path, answer, listener))) {
                    break;
                }
            }
        }
    }

    /** The questions that are answered otherwise for that word than for one that nobody knows. */
    List<String> oracles(String account, String word) {
        var differing = new ArrayList<String>();
        for (var path : List.of("/proposals?q=", "/api/tasks?q=")) {
            if (!echo(account, path, word).equals(echo(account, path, NOBODY))) {
                differing.add(path + word);
            }
        }
        for (var path : EngineReads.BY_PERSON) {
            var asked = ENGINE + path;
            if (!counted(account, asked.formatted(word)).equals(counted(account, asked.formatted(NOBODY)))) {
                differing.add(asked.formatted(word));
            }
        }
        EngineReads.PAST.forEach(
                (property, path) -> compare(account, path, one -> Map.of(property, one), word, differing));
        EngineReads.PROPERTIES.forEach((property, pattern) ->
                compare(account, TASKS, one -> Map.of(property, pattern.formatted(one)), word, differing));
        for (var variable : new HouseIds(jdbc).of("variableName")) {
            compare(account, TASKS, one -> like(variable, one), word, differing);
        }
        return differing;
    }

    /** What is answered, without the word itself. */
    private String echo(String account, String path, String word) {
        var encoded = URLEncoder.encode(word, StandardCharsets.UTF_8);
        var answer = house.as(account).get(path + encoded).text();
        return answer.replaceAll("name=\"_csrf\"[^>]*", "").replace(word, "").replace(encoded, "");
    }

    private static Map<String, ?> like(String variable, String word) {
        var condition = Map.of("name", variable, "operator", "like", "value", "%" + word + "%");
        return Map.of("processVariables", List.of(condition));
    }

    private String counted(String account, String path) {
        return house.as(account).get(path).text();
    }

    private void compare(
            String account,
            String path,
            Function<String, Map<String, ?>> question,
            String word,
            List<String> differing) {
        var known = post(account, path, question.apply(word)).text();
        if (!known.equals(post(account, path, question.apply(NOBODY)).text())) {
            differing.add(path + " by " + question.apply(word));
        }
    }

    private void ask(String account, List<String> addresses, boolean page, Listener listener) {
        var client = house.as(account);
        int inVain = 0;
        for (var address : addresses) {
            var first = tell(account, address, page ? client.page(address, "zh-CN") : client.get(address), listener);
            inVain = first.status() == 404 ? inVain + 1 : 0;
            if (isShut(first) || inVain == ENOUGH && !account.startsWith("expert") && !account.equals("applicant1")) {
                return;
            }
            if (page && first.status() == 200) {
                tell(account, address, client.page(address, "en"), listener);
            }
        }
    }

    private Answer post(String account, String path, Map<String, ?> body) {
        return house.as(account).engine(path, body);
    }

    private Answer tell(String account, String address, Answer answer, Listener listener) {
        if (answer.status() >= 500) {
            throw new AssertionError(account + " " + address + ": " + answer.status() + " " + answer.text());
        }
        listener.hears(account, address, answer);
        return answer;
    }

    /** Nobody with that role is let in, whatever the id. */
    private static boolean isShut(Answer answer) {
        return answer.status() == 401
                || answer.status() == 403
                || answer.header("Location").endsWith("/login");
    }

    private static Mapping get(String pattern) {
        return new Mapping("GET", pattern, MediaType.ALL);
    }
}
