package org.lianshen.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Prints how long heavy requests take, and how long others wait meanwhile. A program and no test, for one or several
 * applications started beforehand with {@code -Xmx512m}, demo data and the password {@code lianshen-demo}:
 * {@code mvn -Pbench test -Dtest=LoadBench -Dbench.addresses=http://127.0.0.1:8081,http://127.0.0.1:8082}.
 * {@code -Dbench.rounds} changes how often, {@code -Dbench.loads} which (the beginnings of their names, separated by
 * commas).
 */
class LoadBench {

    private static final String ADDRESSES = System.getProperty("bench.addresses", "http://127.0.0.1:8080");
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final List<String> LOADS =
            List.of(System.getProperty("bench.loads", "").split(","));
    private static final String PASSWORD = System.getProperty("bench.password", "lianshen-demo");
    private static final Duration LONGEST = Duration.ofSeconds(Integer.getInteger("bench.longest", 180));
    private static final int SLOW = 210;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Something heavy; gives the seconds that count, and tells in the end what it was answered. */
    private interface Load {
        double on(String address, int round) throws Exception;
    }

    @Test
    void printHowLongHeavyRequestsTake() throws Exception {
        var loads = new LinkedHashMap<String, Load>();
        loads.put(
                "list of an agency, 10,000 rows", (at, round) -> send(at, "agency-cdti", LIST, HeavyInput.list(round)));
        loads.put("10,000 experts", (at, round) -> send(at, "officer", EXPERTS, HeavyInput.experts(round)));
        loads.put(
                "10,000 experts of one name", (at, round) -> send(at, "officer", EXPERTS, HeavyInput.namesakes(round)));
        loads.put(
                "JSON of 381 kB with 30,000 faults", (at, round) -> send(at, "applicant1", CHECK, HeavyInput.faults()));
        loads.put("JSON of 2 MB", (at, round) -> send(at, "applicant1", CHECK, new byte[2 << 20]));
        loads.put("header of 100,000 cells", (at, round) -> send(at, "agency-cdti", LIST, HeavyInput.header()));
        loads.put("image of 101 megapixels", (at, round) -> upload(at, HeavyInput.image(10_100)));
        loads.put("image of 100 megapixels", (at, round) -> upload(at, HeavyInput.image(10_000)));
        loads.put("others beside 210 slow clients, longest wait", (at, round) -> besideSlowClients(at));
        loads.put("five bodies of 100 MB, then one that is sound", (at, round) -> fiveAtOnce(at));
        for (var load : loads.entrySet()) {
            if (LOADS.stream().anyMatch(load.getKey()::startsWith)) {
                for (var address : ADDRESSES.split(",")) {
                    measure(load.getKey(), load.getValue(), address);
                }
            }
        }
    }

    private static final String LIST = "/api/agencies/cdti/lists";
    private static final String EXPERTS = "/api/experts/imports";
    private static final String CHECK = "/api/formal-checks";

    private void measure(String name, Load load, String address) {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try {
                seconds.add(load.on(address, round));
            } catch (Exception failure) {
                System.out.printf("%n%s at %s: %s%n", name, address, failure);
                seconds.add(LONGEST.toSeconds() * 1.0);
            }
        }
        System.out.printf("%n| %s | %s | %s s |%n", name, address, BenchFigures.spread(seconds));
    }

    private double send(String address, String account, String path, byte[] body) throws Exception {
        var type = path.equals(CHECK) ? "application/json" : "text/csv";
        return timed(
                request(address, account, path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private double timed(HttpRequest.Builder request) throws Exception {
        long begin = System.nanoTime();
        var answer = http.send(request.timeout(LONGEST).build(), BodyHandlers.ofByteArray());
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%d, %d bytes, %.2f s%n", answer.statusCode(), answer.body().length, seconds);
        return seconds;
    }

    private double upload(String address, byte[] image) throws Exception {
        var draft = "{\"call\":\"2022-1\",\"direction\":\"1.1\"}";
        var made = http.send(
                request(address, "applicant1", "/api/proposals")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(draft))
                        .build(),
                BodyHandlers.ofString());
        var path =
                URI.create(made.headers().firstValue("Location").orElseThrow()).getPath() + "/documents";
        var head = "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nother\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n";
        return timed(request(address, "applicant1", path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(image),
                        BodyPublishers.ofString("\r\n--b--\r\n"))));
    }

    /** A byte each two seconds on each connection, for 20 seconds. */
    private double besideSlowClients(String address) throws Exception {
        var at = URI.create(address);
        List<Socket> slow = new ArrayList<>();
        for (int client = 0; client < SLOW; client++) {
            var socket = new Socket(at.getHost(), at.getPort());
            slow.add(socket);
            write(
                    socket,
                    "POST /api/notices/2022-1/1.1/objections HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
        }
        double longest = 0;
        for (int turn = 0; turn < 10; turn++) {
            longest = Math.max(longest, timed(request(address, "", "/api/calls").GET()));
            Thread.sleep(Duration.ofSeconds(2).toMillis());
            slow.forEach(socket -> write(socket, " "));
        }
        for (var socket : slow) {
            socket.close();
        }
        return longest;
    }

    private static void write(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        } catch (IOException ended) {
            // the server waits for it no longer
        }
    }

    /** The seconds until a sound one is answered. */
    private double fiveAtOnce(String address) throws Exception {
        long begin = System.nanoTime();
        var body = new byte[100 << 20];
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (int client = 0; client < 5; client++) {
            sent.add(http.sendAsync(
                            request(address, "applicant1", CHECK)
                                    .header("Content-Type", "application/json")
                                    .timeout(LONGEST)
                                    .POST(BodyPublishers.ofByteArray(body))
                                    .build(),
                            BodyHandlers.discarding())
                    .handle((answer, failure) -> answer == null ? "cut off" : answer.statusCode())
                    .thenAccept(System.out::println));
        }
        sent.forEach(CompletableFuture::join);
        timed(request(address, "applicant1", CHECK)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        return (System.nanoTime() - begin) / 1e9;
    }

    private static HttpRequest.Builder request(String address, String account, String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        var proof = Map.entry(
                "Authorization",
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
        return account.isEmpty() ? request : request.header(proof.getKey(), proof.getValue());
    }
}
