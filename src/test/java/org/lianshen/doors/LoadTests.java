package org.lianshen.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.desk.SampleFile;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that weigh too much, or take too long to come. */
@LianshenTest
class LoadTests {

    private static final int LARGEST = 1 << 20;

    /** A connection less than the threads that once were. */
    private static final int CONNECTIONS = 210;

    /** Where JSON is taken, by whom. */
    private static final Map<String, String> JSON = Map.of(
            "POST /api/formal-checks", "applicant1",
            "POST /api/proposals", "applicant1",
            "PUT /api/proposals/2022-1-1.9-0001", "applicant1",
            "POST /api/proposals/2022-1-1.9-0001/submission", "applicant1",
            "POST /api/agencies/nrf/confirmations", "agency-nrf",
            "POST /api/notices/2022-1/1.9/objections", "officer",
            "POST /api/rounds/2022-1/1.9/objections", "officer",
            "POST /api/demo/clock", "admin",
            "POST /camunda/api/engine/engine/default/task", "officer",
            "POST /camunda/api/engine/engine/default/task/x/claim", "officer");

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    House house;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
    }

    @Test
    @Timeout(120)
    @Attack(
            door = Door.LOADS,
            tries = "JSON of a declared gigabyte, or in pieces without an end, wherever JSON is taken",
            as = "applicant, agency, officer, administrator",
            meets = "413 as soon as 1 MB is passed, without waiting for the rest")
    void jsonWithoutEnd() throws IOException {
        var piece = "1000\r\n" + " ".repeat(0x1000) + "\r\n";
        for (var call : JSON.entrySet()) {
            assertThat(answer(call, "Content-Length: 1000000000", ""))
                    .as(call.getKey())
                    .startsWith("HTTP/1.1 413");
            assertThat(answer(call, "Transfer-Encoding: chunked", piece.repeat(LARGEST / 0x1000 + 1)))
                    .as(call.getKey())
                    .startsWith("HTTP/1.1 413");
        }
        var text = house.as("applicant1")
                .post("/api/formal-checks", " ".repeat(LARGEST + 1))
                .expect(413)
                .text();
        assertThat(text).contains("1 MB", "分批", "urn:lianshen:problem:too-large");
        house.as("applicant1").post("/api/formal-checks", " ".repeat(LARGEST)).expect(400);
    }

    @Test
    @Timeout(60)
    @Attack(
            door = Door.LOADS,
            tries = "Tens of thousands of faults in a proposal or a list, to have them compared and told one by one",
            as = "applicant, agency",
            meets = "422 at once with some dozens of errors and a count of the others")
    void faultsWithoutEnd() {
        var unknown = new StringBuilder("{");
        for (int at = 0; at < 60_000; at++) {
            unknown.append("\"p").append(at).append("\":0,");
        }
        var proposal = house.as("applicant1")
                .post("/api/formal-checks", unknown.append("\"call\":1}").toString())
                .expect(422);
        assertThat(proposal.json().get("errors")).hasSize(50);
        assertThat(proposal.json().get("moreErrors").asInt()).isPositive();
        assertThat(proposal.text()).hasSizeLessThan(50_000);
        var header = "unknown column,".repeat(190) + "\nx\n";
        var list = house.as("agency-nrf")
                .upload("/api/agencies/nrf/lists", "", "list.csv", header.getBytes(UTF_8))
                .expect(422);
        assertThat(list.text()).hasSizeLessThan(100_000);
    }

    @Test
    @Timeout(60)
    @Attack(
            door = Door.LOADS,
            tries = "More connections than there were threads, each with a body that does not come",
            as = "anonymous",
            meets = "nobody else waits; after some seconds 408 and the end of the connection")
    void bodiesThatDoNotCome() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int at = 0; at < CONNECTIONS; at++) {
                var socket = new Socket("localhost", port);
                slow.add(socket);
                write(
                        socket,
                        "POST /api/notices/2022-1/1.9/objections HTTP/1.1\r\nHost: localhost\r\n"
                                + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
            }
            house.as("").get("/api/calls").expect(200);
            house.as("applicant1").post("/api/formal-checks", "{}").expect(422);
            for (var socket : slow) {
                assertThat(begin(socket)).isEqualTo("HTTP/1.1 408");
            }
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    @Attack(
            door = Door.LOADS,
            tries = "A form with two files, too many parts, too long a name, a field nobody knows or one given twice",
            as = "applicant, agency, officer",
            meets = "413 or 422 with the true reason; nothing is kept, and nothing dropped unseen")
    void formsThatHoldMoreThanIsTaken() throws IOException {
        var path = "/api/proposals/" + house.applicantDrafts("1.9", content -> {}) + "/documents";
        var kind = part("kind", null, "other".getBytes(UTF_8));
        var file = part("file", "a.pdf", SampleFile.pdf());
        assertThat(form(path, kind, file, file)).contains(" 422 ", "/file", "one file at a time");
        assertThat(form(path, kind, file, part("other", "b.pdf", SampleFile.pdf())))
                .contains(" 422 ", "/other");
        assertThat(form(path, kind, kind, file)).contains(" 422 ", "/kind", "given twice");
        assertThat(form(path, kind, file, part("remark", null, new byte[] {'x'})))
                .contains(" 422 ", "/remark", "unknown");
        assertThat(form(path, kind, part("file", "n".repeat(3_000) + ".pdf", SampleFile.pdf())))
                .contains(" 413 ", "name-too-long");
        var many = new byte[30][];
        java.util.Arrays.fill(many, kind);
        assertThat(form(path, many)).contains(" 413 ", "too-many-parts");
        assertThat(house.as("applicant1").get(path).expect(200).json()).isEmpty();
        assertThat(form(path, kind, file)).contains(" 201 ");
    }

    // raw requests

    private String answer(Map.Entry<String, String> call, String header, String body) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            write(
                    socket,
                    call.getKey() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                            + ApiClient.basic(call.getValue(), LianshenTest.PASSWORD)
                            + "\r\nContent-Type: application/json\r\nIf-Match: *\r\n"
                            + "Idempotency-Key: x\r\n" + header + "\r\n\r\n" + body);
            return begin(socket);
        }
    }

    private String form(String path, byte[]... parts) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var part : parts) {
            body.write(part);
        }
        body.write("--limit--\r\n".getBytes(UTF_8));
        try (var socket = new Socket("localhost", port)) {
            write(
                    socket,
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                            + ApiClient.basic("applicant1", LianshenTest.PASSWORD)
                            + "\r\nContent-Type: multipart/form-data; boundary=limit\r\n"
                            + "Content-Length: " + body.size() + "\r\n\r\n");
            socket.getOutputStream().write(body.toByteArray());
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static byte[] part(String name, String file, byte[] bytes) throws IOException {
        var part = new ByteArrayOutputStream();
        part.write(("--limit\r\nContent-Disposition: form-data; name=\"" + name + "\""
                        + (file == null ? "" : "; filename=\"" + file + "\"") + "\r\n\r\n")
                .getBytes(UTF_8));
        part.write(bytes);
        part.write("\r\n".getBytes(UTF_8));
        return part.toByteArray();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /** The beginning of the answer; it comes before the request's end. */
    private static String begin(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), UTF_8);
    }
}
