package org.lianshen.monitor.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.monitor.MonitorScope;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A history is sent while it is read, a thousand rows at a time: neither all rows nor the whole log are in memory. */
@LianshenTest
class EventLogStreamTests {

    private static final int LETTERS = 20_000;
    private static final int SMALL = 8_192;
    private static final int EVERY = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EventLogs logs;

    @BeforeEach
    void muchHappens() {
        var number = new House(port, catalogue).applicantSubmits("1.9");
        jdbc.sql("insert into letter (kind, number, recipient_name, address, subject, body, message_id, dedupe, state,"
                        + " next_attempt_at, created_at) select 'receipt', :number, 'A', 'a@example.org', 'S', 'B',"
                        + " 'many-' || i, 'many-' || i, 'waiting', p.submitted_at, p.submitted_at + i * interval '1 s'"
                        + " from proposal p, generate_series(1, :letters) i where p.number = :number")
                .param("number", number)
                .param("letters", LETTERS)
                .update();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("manager", null, "ROLE_MANAGER"));
    }

    @AfterEach
    void nobodyAsks() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anObjectCentricLogIsWrittenFromOpenCursors() throws IOException {
        var events = new Watched("events order by");
        logs.ocel(MonitorScope.ALL, events);
        assertThat(events.bytes).isGreaterThan(LETTERS * 100);
        // the latter half of the log is of objects, which have a cursor of their own
        assertThat(events.whileOpen).isGreaterThan(events.looks / 4);
        var objects = new Watched("parts order by");
        logs.ocel(MonitorScope.ALL, objects);
        assertThat(objects.whileOpen).isGreaterThan(objects.looks / 4);
    }

    @Test
    void aLogOfTracesIsWrittenFromAnOpenCursor() throws Exception {
        var log = new Watched("events where number is not null order by");
        logs.xes(new MonitorScope("2022-1", null), log);
        assertThat(log.bytes).isGreaterThan(LETTERS * 100);
        assertThat(log.whileOpen).isGreaterThan(log.looks / 2);
    }

    @Test
    void whoeverReadsSlowlyHoldsTheReadingUp() throws IOException {
        for (var path : new String[] {"/api/monitor/ocel", "/api/monitor/xes"}) {
            try (var socket = new Socket()) {
                socket.setReceiveBufferSize(SMALL);
                socket.connect(new InetSocketAddress("localhost", port));
                ask(socket, path);
                assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 200");
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(held()).as(path).isEqualTo(1));
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static void ask(Socket socket, String path) throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                + ApiClient.basic("manager", LianshenTest.PASSWORD) + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    private static String head(InputStream answer) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            head.write(answer.read());
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    /** How many transactions wait, in the midst of a history, for somebody to read on. */
    private int held() {
        return jdbc.sql("select count(*) from pg_stat_activity where state = 'idle in transaction'"
                        + " and state_change < clock_timestamp() - interval '1 s'"
                        + " and query like 'with told as materialized%'")
                .query(Integer.class)
                .single();
    }

    /** Where a log is written to: asks now and then whether there is more of a query in the database. */
    private final class Watched extends OutputStream {

        private final String query;
        private long bytes;
        private int looks;
        private int whileOpen;

        Watched(String query) {
            this.query = query;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int from, int length) {
            bytes += length;
            if (bytes > (long) looks * EVERY) {
                looks++;
                whileOpen += jdbc.sql("select count(*) from pg_cursors where position(:query in statement) > 0"
                                + " and statement not like '%pg_cursors%'")
                        .param("query", query)
                        .query(Integer.class)
                        .single();
            }
        }
    }
}
