package org.lianshen.doors.canary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lianshen.client.ApiClient;
import org.lianshen.client.ApiClient.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps who read which canary, and where one was read by whom it is not for. */
final class CanaryWatch {

    private static final List<String> NOTICES = List.of("/notices", "/api/notices");

    /** The state in which reviewers need no pseudonyms any more. */
    static final String DECIDED = "decided";

    /** What only says who there is, and not what they do. */
    private static final Pattern OF_ACCOUNTS = Pattern.compile(ApiClient.ENGINE + "/(user|group|identity)\\b.*"
            // who may change an account; permits for tasks are asked for by themselves
            + "|" + ApiClient.ENGINE + "/authorization|/camunda/api/admin/.*"
            // the list of experts
            + "|(/api)?/experts\\b.*");

    private final Canaries canaries;
    private final Map<String, Canary> byWord;
    private final Set<String> leaks = new TreeSet<>();
    private final Set<String> read = new TreeSet<>();
    private String state = "";

    CanaryWatch(Canaries canaries) {
        this.canaries = canaries;
        this.byWord = canaries.all().stream().collect(Collectors.toMap(Canary::word, Function.identity()));
    }

    void state(String name) {
        state = name;
    }

    /** Every canary that was read where it should not. */
    Set<String> leaks() {
        return leaks;
    }

    /** The words that somebody has read. */
    Set<String> read() {
        return read;
    }

    void hears(String account, String address, Answer answer) {
        var headers = new HashMap<>(answer.response().headers().map());
        headers.put("status", List.of(String.valueOf(answer.status())));
        reads(account, address, headers, answer.response().body());
    }

    private synchronized void reads(String account, String address, Map<String, List<String>> headers, byte[] body) {
        var allowed = new ArrayList<String>();
        var place = address.replaceFirst("^[A-Z]+ ", "");
        // an error repeats what was asked for
        allowed.add(place);
        if (NOTICES.stream().anyMatch(place::startsWith)) {
            allowed.addAll(canaries.published());
        }
        var found = CanaryDetector.found(headers, body, byWord.keySet(), allowed);
        read.addAll(found);
        for (var word : found) {
            var canary = byWord.get(word);
            if (isTakenAway(place) || !readers(canary, place).test(account)) {
                leaks.add(state + ": '" + account + "' reads " + canary + " at " + address);
            }
        }
    }

    private Predicate<String> readers(Canary canary, String place) {
        return canary.since().isEmpty()
                        || canary.since().contains(state)
                        || OF_ACCOUNTS.matcher(place).matches()
                ? canary.readers()
                : canary.knowing();
    }

    /** A history that is passed on names nobody, whoever asks and in any state. */
    private static boolean isTakenAway(String place) {
        return place.matches("/api/monitor/(ocel|xes)\\b.*");
    }

    /** What whoever gets a letter reads in it. */
    void letters(JdbcClient jdbc) {
        jdbc.sql("select id, kind, recipient_account, recipient_name, address, subject, body from letter")
                .query((row, index) -> {
                    var account = row.getString("recipient_account");
                    var address = row.getString("address");
                    var whole = row.getString("recipient_name") + "\n" + address + "\n" + row.getString("subject")
                            + "\n" + row.getString("body");
                    reads(
                            account == null ? recipient(address) : account,
                            "letter " + row.getString("kind"),
                            Map.of(),
                            whole.getBytes(StandardCharsets.UTF_8));
                    return index;
                })
                .list();
    }

    /** Experts and investigators get letters without an account. */
    private static String recipient(String address) {
        if (address.startsWith("wren")) {
            return "expert" + address.substring("wren".length(), address.indexOf('@'));
        }
        return NamedProposal.isInvestigator(address) ? "applicant1" : "";
    }
}
