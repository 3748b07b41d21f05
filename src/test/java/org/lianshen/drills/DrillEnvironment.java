package org.lianshen.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** All that a drill needs, in processes of its own: the database, the nodes, the mail server, the accounts. */
final class DrillEnvironment implements AutoCloseable {

    static final int EXPERTS = 12;

    private static final String ADMIN = "keeper";
    private static final String PASSWORD = "Drill-9qLxT4zWm2";

    final Path folder;
    final Random dice;
    final Server server;
    final MailCatcher mail;
    final List<Node> nodes;
    private final OffsetDateTime lastDeadline;

    private final Semaphore underWay = new Semaphore(DrillSettings.requests());
    private final Map<String, RetryingClient> clients = new ConcurrentHashMap<>();
    private final NodeSelector nodeSwitch;
    private final Journal journal = new Journal();

    private DrillEnvironment(
            String drill, int count, int secondsToDeadline, BiFunction<Path, Integer, Server> servers) {
        folder = DrillSettings.FOLDER.resolve(drill);
        empty(folder);
        lastDeadline = DrillCall.write(folder.resolve("calls"), secondsToDeadline);
        int port = DrillSettings.firstPort();
        dice = DrillSettings.dice(drill);
        server = servers.apply(folder, port);
        mail = new MailCatcher(port + 1, new Random(dice.nextLong()));
        write(folder.resolve("application.properties"), settings(folder, port + 1));
        nodes = IntStream.range(0, count)
                .mapToObj(index -> new Node(port + 2 + index, folder.resolve("node-" + index + ".log"), folder))
                .toList();
        nodeSwitch = new NodeSelector(nodes);
    }

    /**
     * The scene of a drill, the nodes not started yet.
     *
     * @param drill names its folder below {@code target/drills}
     * @param nodes how many share the database
     * @param secondsToDeadline until the first deadline of the call that ends during the drill
     */
    static DrillEnvironment set(String drill, int nodes, int secondsToDeadline) {
        return new DrillEnvironment(drill, nodes, secondsToDeadline, Postgres::fresh);
    }

    /**
     * The scene of a drill whose only node has its embedded database.
     *
     * @param data where that keeps its data, below the drill's folder
     */
    static DrillEnvironment withOwnServer(String drill, UnaryOperator<Path> data, int secondsToDeadline) {
        return new DrillEnvironment(drill, 1, secondsToDeadline, (folder, port) -> new OwnServer(data.apply(folder)));
    }

    /** The outside PostgreSQL of a drill that has one. */
    Postgres postgres() {
        return (Postgres) server;
    }

    private String settings(Path folder, int mailPort) {
        var settings = new HashMap<String, Object>(Map.of(
                "spring.mail.host",
                "127.0.0.1",
                "spring.mail.port",
                mailPort,
                "lianshen.mail.relay-interval",
                "PT1S",
                "lianshen.demo.enabled",
                false,
                "lianshen.admin.account",
                ADMIN,
                "lianshen.admin.password",
                PASSWORD,
                "lianshen.guidelines.location",
                folder.resolve("calls")));
        settings.putAll(server.settings());
        return settings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .reduce("", String::concat);
    }

    /** All nodes at once, or one after the other where that is asked for. */
    void startNodes() {
        if (DrillSettings.startsTogether()) {
            nodes.forEach(Node::start);
            nodes.forEach(Node::awaitUp);
            return;
        }
        nodes.forEach(node -> {
            node.start();
            node.awaitUp();
        });
    }

    /** A program of that account's. */
    RetryingClient as(String account) {
        return clients.computeIfAbsent(
                account, name -> new RetryingClient(name, PASSWORD, nodeSwitch, journal, underWay));
    }

    Journal journal() {
        return journal;
    }

    /** The administrator makes the accounts, as in Admin; the officer brings the experts along. */
    void furnish() {
        account("applicant", "applicant", "organisation-drill");
        account("recommender", "recommender", "recommender-" + DrillCall.RECOMMENDER);
        account("agency", "agency", "agency-" + DrillCall.AGENCY);
        List.of("officer", "chair", "approver").forEach(staff -> account(staff, staff, null));
        var csv =
                new StringBuilder("id,account,name,organisation,email,keywords,fields,max load,co-authors,advisors\n");
        for (int index = 1; index <= EXPERTS; index++) {
            var id = expert(index);
            account(id, "expert", null);
            csv.append("%s,%s,评审人%02d,评审单位%02d,%s@example.org,示例,,,,\n".formatted(id, id, index, index, id));
        }
        as("officer")
                .upload(
                        "/api/experts/imports",
                        "experts",
                        "experts.csv",
                        csv.toString().getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    /** Waits until the last deadline of the call that ends during the drill has passed. */
    void awaitDeadlines() {
        long millis = OffsetDateTime.now().until(lastDeadline, ChronoUnit.MILLIS);
        Polling.pause(Math.max(0, millis));
    }

    /** Milliseconds to the next deadline of the call that ends during the drill; negative where none is left. */
    long millisToDeadline() {
        var now = OffsetDateTime.now();
        return Stream.of(lastDeadline.minusSeconds(60), lastDeadline.minusSeconds(30), lastDeadline)
                .mapToLong(deadline -> now.until(deadline, ChronoUnit.MILLIS))
                .filter(millis -> millis > 0)
                .findFirst()
                .orElse(-1);
    }

    static String expert(int index) {
        return "expert%02d".formatted(index);
    }

    private void account(String id, String group, @Nullable String affiliation) {
        var admin = as(ADMIN);
        admin.engine(
                        "POST",
                        "/user/create",
                        Map.of(
                                "profile",
                                Map.of("id", id, "firstName", "", "lastName", id, "email", id + "@example.org"),
                                "credentials",
                                Map.of("password", PASSWORD)))
                .expect(204);
        admin.engine("PUT", "/group/" + group + "/members/" + id, Map.of()).expect(204);
        if (affiliation != null) {
            admin.engine("POST", "/group/create", Map.of("id", affiliation, "name", affiliation, "type", "WORKFLOW"))
                    .expect(204);
            admin.engine("PUT", "/group/" + affiliation + "/members/" + id, Map.of())
                    .expect(204);
        }
    }

    private static void empty(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        nodes.forEach(Node::stop);
        mail.close();
        server.stop();
    }
}
