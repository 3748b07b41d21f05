package org.lianshen.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.doors.Attack;
import org.lianshen.doors.Door;
import org.lianshen.time.ApplicationClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters on their way to a mail server that is down, says no, or hangs up. */
@NotificationTest
class RelayFailureTests {

    @Autowired
    private RelayFixtures post;

    @Autowired
    private ApplicationClock clock;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        post.empty();
    }

    @Test
    @Attack(
            door = Door.LETTERS,
            tries = "Mail while the mail server is away",
            as = "operator",
            meets = "letters wait a minute each time, none is given up")
    void whileTheServerIsAwayNoLetterIsToBlame() throws IOException {
        var id = post.letterTo("甲", "a@example.org");
        var next = post.letterTo("乙", "b@example.org");
        var before = clock.instant();
        post.relayTo(closedPort()).run();
        assertThat(post.letter(id).state()).isEqualTo(LetterState.WAITING);
        assertThat(post.letter(id).attempts()).isZero();
        assertThat(post.letter(id).lastError()).contains("127.0.0.1");
        assertRests(id, before, Duration.ofMinutes(1));
        assertThat(post.letter(next).lastError()).isNull();
    }

    @Test
    void onceTheServerIsBackItIsSent() throws IOException {
        var id = post.letterTo("甲", "a@example.org");
        post.relayTo(closedPort()).run();
        try (var server = ScriptedServer.answering(Map.of())) {
            post.relayTo(server.port()).run();
            assertThat(server.mails()).isEmpty();
            pass(Duration.ofMinutes(1));
            post.relayTo(server.port()).run();
            assertThat(server.mails()).hasSize(1);
        }
        assertThat(post.letter(id).state()).isEqualTo(LetterState.SENT);
        assertThat(post.letter(id).lastError()).isNull();
    }

    @Test
    void whatHasGoneOutIsNotSentAgainBecauseItCouldNotBeMarked() {
        var id = post.letterTo("甲", "a@example.org");
        jdbc.sql("create or replace function no_room() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'no room' using errcode = '53100'; end $$")
                .update();
        jdbc.sql("create trigger no_room before update on letter for each row execute function no_room()")
                .update();
        try (var server = ScriptedServer.answering(Map.of())) {
            var relay = post.relayTo(server.port());
            for (int times = 0; times < 3; times++) {
                assertThatThrownBy(relay::run).isInstanceOf(DataAccessException.class);
            }
            assertThat(post.letter(id).state()).isEqualTo(LetterState.WAITING);
            jdbc.sql("drop trigger no_room on letter").update();
            relay.run();
            assertThat(post.letter(id).state()).isEqualTo(LetterState.SENT);
            assertThat(server.mails()).hasSize(1);

            // sent again by staff it is another letter
            pass(Duration.ofMinutes(1));
            outbox.resend(id, null, "officer");
            relay.run();
            assertThat(server.mails()).hasSize(2);
        } finally {
            jdbc.sql("drop trigger if exists no_room on letter").update();
        }
    }

    @ParameterizedTest
    @CsvSource({"1,PT1M", "2,PT5M", "3,PT15M", "4,PT1H", "5,PT4H", "6,PT12H", "7,PT12H", "14,PT12H"})
    void aPassingRefusalRestsLongerEachTime(int attempts, Duration rest) {
        var id = post.letterTo("甲", "a@example.org");
        try (var server = ScriptedServer.answering(Map.of("RCPT", "451 try again later"))) {
            for (int attempt = 1; attempt < attempts; attempt++) {
                outbox.failed(post.letter(id), new Failure(Failure.Kind.PASSING, "before"));
            }
            pass(Duration.ofHours(12));
            var before = clock.instant();
            post.relayTo(server.port()).run();
            assertThat(post.letter(id).attempts()).isEqualTo(attempts);
            assertThat(post.letter(id).state()).isEqualTo(LetterState.WAITING);
            assertThat(post.letter(id).lastError()).contains("451 try again later");
            assertRests(id, before, rest);
        }
    }

    @Test
    void afterFifteenAttemptsItIsGivenUp() {
        var id = post.letterTo("甲", "a@example.org");
        for (int attempt = 1; attempt <= 14; attempt++) {
            outbox.failed(post.letter(id), new Failure(Failure.Kind.PASSING, "before"));
        }
        assertThat(post.letter(id).state()).isEqualTo(LetterState.WAITING);
        outbox.failed(post.letter(id), new Failure(Failure.Kind.PASSING, "the last"));
        assertThat(post.letter(id).state()).isEqualTo(LetterState.DEAD);
        assertThat(post.letter(id).lastError()).isEqualTo("the last");
    }

    @ParameterizedTest
    @CsvSource({"RCPT,550 no such user", "DATA,554 not wanted", ".,552 message too large"})
    void whatIsRefusedForGoodIsGivenUpAtOnce(String command, String answer) {
        var id = post.letterTo("甲", "a@example.org");
        try (var server = ScriptedServer.answering(Map.of(command, answer))) {
            post.relayTo(server.port()).run();
        }
        assertThat(post.letter(id).state()).isEqualTo(LetterState.DEAD);
        assertThat(post.letter(id).lastError()).contains(answer);
    }

    @Test
    void aRefusedSenderIsOursToMend() {
        var id = post.letterTo("甲", "a@example.org");
        try (var server = ScriptedServer.answering(Map.of("MAIL", "550 who are you"))) {
            post.relayTo(server.port()).run();
        }
        assertThat(post.letter(id).state()).isEqualTo(LetterState.WAITING);
    }

    @Test
    void oneBadLetterHoldsUpNoOther() {
        post.letterTo("甲", "a@example.org");
        var good = post.letterTo("乙", "b@example.org");
        outbox.failed(post.letter(good), new Failure(Failure.Kind.SERVER_AWAY, "before"));
        pass(Duration.ofMinutes(1));
        try (var server = ScriptedServer.answering(Map.of("RCPT", "550 nobody here"))) {
            post.relayTo(server.port()).run();
        }
        assertThat(post.letter(good).state()).isEqualTo(LetterState.DEAD);
    }

    @Test
    @Attack(
            door = Door.LETTERS,
            tries = "Cut the connection before the mail server answers",
            as = "network",
            meets = "the letter is sent again under the same Message-ID")
    void cutBeforeTheFinalAnswerItIsSentAgainUnderTheSameMessageId() {
        var id = post.letterTo("甲", "a@example.org");
        try (var server = ScriptedServer.answering(Map.of(".", ScriptedServer.HANG_UP))) {
            post.relayTo(server.port()).run();
            assertThat(server.mails()).singleElement().asString().contains(header(id));
        }
        assertThat(post.letter(id).state()).isEqualTo(LetterState.WAITING);
        assertThat(post.letter(id).attempts()).isEqualTo(1);
        pass(Duration.ofMinutes(1));
        try (var server = ScriptedServer.answering(Map.of())) {
            post.relayTo(server.port()).run();
            assertThat(server.mails()).singleElement().asString().contains(header(id));
        }
        assertThat(post.letter(id).state()).isEqualTo(LetterState.SENT);
    }

    private String header(long id) {
        return "Message-ID: " + post.letter(id).messageId();
    }

    private void assertRests(long id, Instant before, Duration rest) {
        assertThat(post.letter(id).nextAttemptAt())
                .isAfterOrEqualTo(before.plus(rest).truncatedTo(ChronoUnit.MICROS))
                .isBefore(before.plus(rest).plus(Duration.ofSeconds(30)));
    }

    private void pass(Duration time) {
        clock.moveTo(clock.instant().plus(time).plusSeconds(1));
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
