package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.notification.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The model undeliverable-letter: a letter comes back, and an officer sees to it. */
@LianshenTest
class UndeliverableLetterProcessTests {

    ProcessActors actors;
    EngineProbe engineProbe;
    UndeliverableLetters letters;
    String number;
    long letter;
    Task task;

    @BeforeEach
    void aLetterComesBack(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
        letters = new UndeliverableLetters(engineProbe.bean(Outbox.class), engineProbe.bean(JdbcClient.class));
        number = actors.applicantSubmits();
        letter = letters.receiptComesBack(number);
        task = engineProbe.task(number + "-letter-" + letter, "mend-letter");
    }

    private ProcessInstance instance() {
        return engineProbe.ofTask(task);
    }

    @Test
    void staffSeesItOnHomeAndInTheForm() {
        for (var account : new String[] {"officer", "liaison"}) {
            assertThat(actors.house.as(account).get("/").expect(200).text()).contains("/outbox?state=dead");
        }
        assertThat(engineProbe.shownText(task, "failure")).contains("5.1.1");
        assertThat(engineProbe.shownText(task, "recipient")).isNotBlank();
        assertThat(engineProbe.shownText(task, "letterUrl")).isEqualTo("/outbox/" + letter);
    }

    @Test
    void theOfficerSendsItAgainToTheRightAddress() {
        var instance = instance();
        assertThat(engineProbe.refused("officer", task, Map.of("decision", "resend", "address", "a@b, c@d")))
                .isNotNull();
        engineProbe.sends("officer", task, Map.of("decision", "resend", "address", "right@example.org"));
        assertThat(instance).isEnded().hasPassed("event_letterDone");
        assertThat(letters.read(letter).state().word()).isEqualTo("waiting");
        assertThat(letters.read(letter).address()).isEqualTo("right@example.org");
    }

    @Test
    void theOfficerGivesItUpWithAReason() {
        assertThat(engineProbe.refused("officer", task, Map.of("decision", "give-up")))
                .isNotNull();
        engineProbe.sends("officer", task, Map.of("decision", "give-up", "reason", "已电话告知"));
        assertThat(letters.read(letter).state().word()).isEqualTo("given-up");
    }

    @Test
    void whatIsSentAgainInTheOutboxNeedsNobody() {
        var instance = instance();
        actors.house
                .as("officer")
                .post("/api/letters/" + letter + "/resend", Map.of("address", "right@example.org"))
                .expect(200);
        assertThat(instance).isEnded().hasPassed("event_letterSentAgain", "event_mendingNeedless");
        letters.comesBack(letter);
        assertThat(engineProbe.tasks(number + "-letter-" + letter, "mend-letter"))
                .hasSize(1);
    }
}
