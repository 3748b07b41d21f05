package org.lianshen.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.LianshenApplication;
import org.lianshen.LianshenTest;
import org.lianshen.language.word.Word;
import org.lianshen.problem.StartRefused;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.form.FormKey;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** The application does not start with a model that could not be carried out. */
@LianshenTest
class ModelGateTests {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                              xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
              <bpmn:process id="odd" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="event_begun"/>
                <bpmn:sequenceFlow id="flow_on" sourceRef="event_begun" targetRef="task_odd"/>
                %s
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    BeanFactory beans;

    @Value("${camunda.bpm.deployment-resource-pattern}")
    Resource[] reviewed;

    private static Resource file(String name, String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private List<Resource> withModel(String inside) {
        var files = new ArrayList<>(List.of(reviewed));
        files.add(file("odd.bpmn", MODEL.formatted(inside)));
        files.add(file("homeless.form", "{\"id\":\"homeless\"}"));
        return files;
    }

    @Test
    void everyBeanOfTheVocabularyIsAStepOrAQuestion() {
        var known = HouseNames.of(beans);
        assertThat(known.steps()).containsKeys("checkProposal", "sendDecisions").doesNotContainKey("deadlines");
        assertThat(known.questions()).containsKeys("deadlines", "candidates");
        assertThat(known.steps().size() + known.questions().size()).isEqualTo(Vocabulary.BEANS.size());
        assertThat(known.doors().keySet()).containsExactlyInAnyOrderElementsOf(Word.all(FormKey.class));
    }

    @Test
    void ourModelsPass() {
        ModelGate.check(beans, ShippedFiles.of(List.of(reviewed)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<bpmn:userTask id='task_odd' camunda:formRef='homeless'/> | homeless | FormDoor",
                "<bpmn:userTask id='task_odd' camunda:formRef='nowhere'/> | nowhere | forms/nowhere.form",
                "<bpmn:serviceTask id='task_odd' camunda:delegateExpression='${nobody}'/> | nobody | checkProposal",
                "<bpmn:serviceTask id='task_odd' camunda:delegateExpression='${dataSource}'/> | dataSource |"
                        + " checkProposal",
                "<bpmn:serviceTask id='task_odd' camunda:delegateExpression='${deadlines}'/> | deadlines |"
                        + " checkProposal",
                "<bpmn:userTask id='task_odd' camunda:formRef='score-proposal'"
                        + " camunda:assignee='${candidates.anybody(number)}'/>"
                        + " | candidates.anybody | candidates.expert/1",
                "<bpmn:intermediateCatchEvent id='task_odd'><bpmn:timerEventDefinition><bpmn:timeCycle>0 9 * * 1-5"
                        + "</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"
                        + " | 0 9 * * 1-5 | 0 0 9 * * 1-5",
                "<bpmn:intermediateCatchEvent id='task_odd'><bpmn:timerEventDefinition><bpmn:timeCycle>"
                        + "${deadlines.agency(number)}</bpmn:timeCycle></bpmn:timerEventDefinition>"
                        + "</bpmn:intermediateCatchEvent> | deadlines.agency | R3/PT10H"
            })
    void theStartIsRefusedWithModelElementAndRemedy(String inside, String culprit, String remedy) {
        assertThatThrownBy(() -> ModelGate.check(beans, ShippedFiles.of(withModel(inside))))
                .isInstanceOfSatisfying(StartRefused.class, refused -> {
                    for (var text :
                            List.of(refused.problem().zh(), refused.problem().en())) {
                        assertThat(text).contains("odd.bpmn", "task_odd", culprit);
                    }
                    for (var text :
                            List.of(refused.remedy().zh(), refused.remedy().en())) {
                        assertThat(text).contains("task_odd", remedy);
                    }
                    assertThat(refused.problem().zh()).contains("流程模型有误");
                });
    }

    @Test
    void theApplicationItselfDoesNotStart() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "odd-models"));
        Files.writeString(folder.resolve("homeless.form"), "{\"id\":\"homeless\",\"components\":[]}");
        Files.writeString(
                folder.resolve("odd.bpmn"),
                MODEL.formatted("<bpmn:userTask id='task_odd' camunda:formRef='homeless'"
                        + " camunda:formRefBinding='deployment'/>"));
        var failure = catchThrowable(() -> new SpringApplicationBuilder(LianshenApplication.class)
                .run(
                        "--server.port=0",
                        "--lianshen.database.folder=target/lianshen-odd-models",
                        "--lianshen.database.durable=false",
                        "--lianshen.demo.samples=false",
                        "--lianshen.demo.password=" + LianshenTest.PASSWORD,
                        "--camunda.bpm.job-execution.enabled=false",
                        "--camunda.bpm.deployment-resource-pattern=classpath*:bpmn/**/*.bpmn,classpath*:forms/*.form,"
                                + folder.toUri() + "*")
                .close());
        assertThat(failure).isNotNull();
        assertThat(failure)
                .rootCause()
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.problem().en())
                                .contains("odd.bpmn, task_odd: The form “homeless” has no door"));
    }
}
