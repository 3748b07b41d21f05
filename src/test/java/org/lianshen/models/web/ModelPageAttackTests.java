package org.lianshen.models.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.lianshen.doors.Attack;
import org.lianshen.doors.Door;
import org.lianshen.problem.Refusal;
import org.lianshen.process.TableSnapshot;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a designer, or somebody who got hold of a designer's account, tries at {@code /models}. */
@LianshenTest
class ModelPageAttackTests {

    private static final String FILE = "formal-check.bpmn";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    House house;
    TwoDesigners designers;
    long deployments;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
        designers = new TwoDesigners(house::as);
        deployments = repository.createDeploymentQuery().count();
    }

    private String live() {
        return designers.live("formal-check");
    }

    private Map<String, byte[]> renamed() {
        return Map.of(FILE, live().replace("Check formal", "Examine formal").getBytes(UTF_8));
    }

    private void expectNothingDeployed() {
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
    }

    @Test
    @Attack(
            door = Door.CHANGES,
            tries = "One's own change approved; a change approved by who has no duty to design",
            as = "designer, admin, manager, officer",
            meets = "403, nothing is deployed")
    void approvingAlone() {
        var change = designers.propose("designer", renamed()).expect(201).json();
        for (var account : List.of("designer", "admin", "manager", "officer")) {
            designers.approve(account, change).expect(403);
        }
        expectNothingDeployed();
    }

    @Test
    @Attack(
            door = Door.CHANGES,
            tries = "A change proposed, a model read, a migration begun by who has no duty to design",
            as = "admin, manager, officer, expert01, applicant1",
            meets = "403")
    void fromOutsideTheDuty() {
        var files = renamed();
        for (var account : List.of("admin", "manager", "officer", "expert01", "applicant1")) {
            designers.propose(account, files).expect(403);
            house.as(account).get("/api/models/formal-check").expect(403);
            house.as(account)
                    .post(TwoDesigners.MIGRATIONS, Map.of("dryRun", false, "timers", "rule"))
                    .expect(403);
        }
        expectNothingDeployed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id=\"more\" scriptFormat=\"juel\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:serviceTask id=\"task_more\" camunda:class=\"org.example.Code\" />",
                "<bpmn:serviceTask id=\"task_more\" camunda:expression=\"${number.length()}\" />",
                "<bpmn:serviceTask id=\"task_more\" camunda:delegateExpression=\"${dataSource}\" />",
                "<bpmn:serviceTask id=\"task_more\" camunda:type=\"external\" camunda:topic=\"x\" />"
            })
    @Attack(
            door = Door.CHANGES,
            tries = "A step that is code, a free expression, another bean or an external task in a change",
            as = "designer, and another who would approve it",
            meets = "the change is refused with its findings, and cannot be approved")
    void codeInAChange(String step) {
        var model = live().replaceFirst("(?=<bpmn:sequenceFlow )", Matcher.quoteReplacement(step));
        var change = designers
                .propose("designer", Map.of(FILE, model.getBytes(UTF_8)))
                .expect(201)
                .json();
        assertThat(change.get("state").asText()).isEqualTo("refused");
        assertThat(change.get("findings").findValuesAsText("severity")).contains("error");
        designers.approve("designer2", change).expect(409);
        expectNothingDeployed();
    }

    @Test
    @Attack(
            door = Door.CHANGES,
            tries = "A model with a document type in a change",
            as = "designer",
            meets = "refused before anything of it is read")
    void aDocumentTypeInAChange() {
        var model = live().replaceFirst("<bpmn:definitions", "<!DOCTYPE bpmn:definitions>\n<bpmn:definitions");
        var change = designers
                .propose("designer", Map.of(FILE, model.getBytes(UTF_8)))
                .expect(201)
                .json();
        assertThat(change.get("state").asText()).isEqualTo("refused");
        designers.approve("designer2", change).expect(409);
        expectNothingDeployed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../application.yml", "x.dmn", "x.cmmn", "x.groovy", "en.yaml", ".bpmn", "A.bpmn"})
    @Attack(
            door = Door.CHANGES,
            tries = "A file that is no model, form or Chinese of forms, or is named after a folder",
            as = "designer",
            meets = "422 in both languages, nothing is kept")
    void aFileOfAnotherKind(String name) {
        assertThat(designers
                        .propose("designer", Map.of(name, "x: y".getBytes(UTF_8)))
                        .expect(422)
                        .text())
                .contains(".bpmn", "zh.yaml");
        assertThat(house.as("designer").get(TwoDesigners.CHANGES).expect(200).json())
                .isEmpty();
    }

    @Test
    @Attack(
            door = Door.CHANGES,
            tries = "More bytes or files than a change may have",
            as = "designer",
            meets = "413 or 422 in both languages, nothing is kept")
    void moreThanAChangeMayHave() {
        assertThat(designers
                        .propose("designer", Map.of(FILE, new byte[2_000_001]))
                        .status())
                .isIn(413, 422);
        var many = new HashMap<String, byte[]>();
        for (int file = 0; file < 61; file++) {
            many.put("model-" + file + ".bpmn", "<x/>".getBytes(UTF_8));
        }
        assertThat(designers.propose("designer", many).status()).isIn(413, 422);
        assertThat(house.as("designer").get(TwoDesigners.CHANGES).expect(200).json())
                .isEmpty();
    }

    @Test
    @Attack(
            door = Door.CHANGES,
            tries = "The Chinese of the forms taken away, or replaced by what is none",
            as = "designer",
            meets = "422, or a change that is refused with its findings")
    void formsWithoutTheirChinese() {
        for (var words : List.of("- a\n- b\n", "common: [\n", "common:\n  Item: 项目\n  Item: 项\n")) {
            var change = designers
                    .propose("designer", Map.of("zh.yaml", words.getBytes(UTF_8)))
                    .expect(201)
                    .json();
            assertThat(change.get("state").asText()).as(words).isEqualTo("refused");
            designers.approve("designer2", change).expect(409);
        }
        expectNothingDeployed();
    }

    @Test
    @Attack(
            door = Door.CHANGES,
            tries = "A file of a change that nobody has approved, deployed past the page",
            as = "code inside the application",
            meets = "refused, nothing is deployed")
    void deployingWhatIsOnlyProposed() {
        var files = renamed();
        designers.propose("designer", files).expect(201);
        var deployment = repository.createDeployment().addString(FILE, new String(files.get(FILE), UTF_8));
        assertThatThrownBy(deployment::deploy).isInstanceOf(Refusal.class);
        expectNothingDeployed();
    }

    @Test
    @Attack(
            door = Door.CHANGES,
            tries = "A model migrated by the engine's own calls, past trial, record and reasons",
            as = "designer, manager, admin",
            meets = "403 or 404, what runs stays as it is")
    void migratingPastTheRecord() {
        for (var account : List.of("designer", "manager", "admin")) {
            for (var path : List.of("/migration/execute", "/migration/executeAsync", "/migration/generate")) {
                assertThat(house.as(account).engine(path, Map.of()).status())
                        .as(account + path)
                        .isIn(403, 404);
            }
        }
    }

    @Test
    @Attack(
            door = Door.CHANGES,
            tries = "A change whose steps would grant and refuse, rehearsed against a round that runs",
            as = "designer",
            meets = "nothing is written, sent or moved; nobody finds the engine that played it")
    void whatIsRehearsedReachesNobody() {
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        var model = designers.live("selection").replace("${declineProposal}", "${grantProposal}");
        var change = designers
                .propose("designer", Map.of("selection.bpmn", model.getBytes(UTF_8)))
                .expect(201)
                .json();
        var before = TableSnapshot.of(jdbc);
        var rounds = Map.of("rounds", List.of(number.substring(0, number.lastIndexOf('-'))));
        house.as("designer")
                .post(TwoDesigners.CHANGES + "/" + change.get("id").asLong() + "/rehearsals", rounds)
                .expect(200);
        before.expectUnchangedBesides(jdbc, "model_rehearsal");
        assertThat(ProcessEngines.getProcessEngines()).hasSize(1);
    }
}
