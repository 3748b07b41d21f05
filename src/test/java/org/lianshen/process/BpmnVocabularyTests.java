package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lianshen.identity.Role;
import org.lianshen.language.word.Word;
import org.lianshen.process.Vocabulary.Message;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.programme.CooperationType;
import org.lianshen.round.PoolSurvey;
import org.lianshen.round.ReviewSurvey;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.AnnotatedGenericBeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Models, forms and code use the same words: what one side names, the other knows. */
class BpmnVocabularyTests {

    /** Outcomes no model asks for, because they leave a gateway by its default flow or end in an audit only. */
    private static final Set<Outcome> READ_BY_DEFAULT_FLOWS = Set.of(
            Outcome.NOT_RECOMMENDED,
            Outcome.FORMALLY_REFUSED,
            Outcome.FUNDS_INSUFFICIENT,
            Outcome.LETTER_REJECTED,
            Outcome.EVIDENCE_REJECTED,
            Outcome.LIAISON_REFUSED,
            Outcome.CONFLICT,
            Outcome.DECLINED_REVIEW,
            Outcome.UNCLAIMED,
            Outcome.VACANT,
            Outcome.WITHOUT,
            Outcome.CLOSE,
            Outcome.OPEN,
            Outcome.MOVED_UP,
            Outcome.SENT_BACK,
            Outcome.DECLINED);

    /** Outcomes that a step reads, not a gateway. */
    private static final Set<Outcome> READ_BY_CODE = Set.of(Outcome.REINSTATE, Outcome.REFUSE, Outcome.KEEP);

    /** Variables that start an instance and are read by code only. */
    private static final Set<String> READ_BY_CODE_ONLY =
            Set.of(Vocabulary.MESSAGE.name(), Vocabulary.OBJECTION.name(), Vocabulary.LETTER.name());

    /** What the engine itself lends to expressions. */
    private static final Set<String> LENT_BY_THE_ENGINE = Set.of("execution");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lianshen");

    private final SharedNames models = SharedNames.inAllModels();

    @Test
    void messages() {
        var reinstating = Stream.of(
                        CooperationType.JOINT_RESEARCH, CooperationType.INDUSTRY_RESEARCH, CooperationType.MULTILATERAL)
                .map(type -> Message.PROPOSAL_REINSTATED + "." + type.word());
        var known = Stream.concat(Arrays.stream(Message.values()).map(Message::word), reinstating);
        assertThat(models.messages).containsExactlyInAnyOrderElementsOf(known.toList());
    }

    @Test
    void beans() {
        assertThat(models.delegates).isNotEmpty();
        assertThat(models.beans).containsAll(LENT_BY_THE_ENGINE);
        var named = Stream.concat(models.delegates.stream(), models.beans.stream())
                .filter(name -> !LENT_BY_THE_ENGINE.contains(name))
                .collect(Collectors.toSet());
        assertThat(named).containsExactlyInAnyOrderElementsOf(Vocabulary.BEANS);
    }

    @Test
    void everyBeanOfTheVocabularyIsMadeOnceInCode() {
        var made = Stream.concat(
                        CODE.stream()
                                .filter(type -> type.isMetaAnnotatedWith(Component.class))
                                .map(BpmnVocabularyTests::componentName),
                        CODE.stream()
                                .flatMap(type -> type.getMethods().stream())
                                .filter(method -> method.isAnnotatedWith(Bean.class))
                                .flatMap(BpmnVocabularyTests::beanNames))
                .filter(Vocabulary.BEANS::contains)
                .toList();
        assertThat(made).containsExactlyInAnyOrderElementsOf(Vocabulary.BEANS);
    }

    @Test
    void variables() {
        var known = Vocabulary.VARIABLES.stream().map(ProcessVariable::name).collect(Collectors.toSet());
        assertThat(known).containsAll(models.variables);
        known.removeAll(models.variables);
        assertThat(known).isEqualTo(READ_BY_CODE_ONLY);
    }

    @Test
    void outcomes() {
        assertThat(Word.all(Outcome.class)).containsAll(models.outcomes);
        var unread = Arrays.stream(Outcome.values())
                .filter(outcome -> !models.outcomes.contains(outcome.word()))
                .collect(Collectors.toSet());
        var expected = Stream.concat(READ_BY_DEFAULT_FLOWS.stream(), READ_BY_CODE.stream())
                .collect(Collectors.toSet());
        assertThat(unread).isEqualTo(expected);
    }

    @Test
    void everyOutcomeIsSaidByCodeASurveyOrAModel() {
        var saidByCode = CODE.stream()
                .filter(type -> !type.getName().startsWith(Vocabulary.class.getName()))
                // a switch says nothing: its table stands in an anonymous class
                .filter(type -> !type.isAnonymousClass())
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(Outcome.class))
                .map(access -> Outcome.valueOf(access.getTarget().getName()));
        var surveys = Stream.concat(
                        Arrays.stream(PoolSurvey.values()).map(PoolSurvey::word),
                        Arrays.stream(ReviewSurvey.values()).map(ReviewSurvey::word))
                .collect(Collectors.toSet());
        assertThat(Word.all(Outcome.class)).containsAll(surveys);
        var saidOtherwise = Arrays.stream(Outcome.values())
                .filter(outcome -> models.set.contains(outcome.word()) || surveys.contains(outcome.word()));
        assertThat(Stream.concat(saidByCode, saidOtherwise)).contains(Outcome.values());
    }

    @Test
    void groupsAreRoles() {
        assertThat(models.groups).isNotEmpty();
        assertThat(Arrays.stream(Role.values()).map(Role::group)).containsAll(models.groups);
    }

    @Test
    void calledModelsExistAndEveryModelIsCalledOrStarted() {
        assertThat(models.processes).containsAll(models.called);
        var startedByCode = Stream.concat(
                Stream.of(Vocabulary.ROUND_MODEL, "late-confirmation", "entry-identification", "undeliverable-letter"),
                Arrays.stream(CooperationType.values()).map(CooperationType::word));
        var reached = Stream.concat(models.called.stream(), startedByCode).collect(Collectors.toSet());
        assertThat(reached).containsAll(models.processes);
    }

    @Test
    void everyUserTaskHasItsFormAndEveryFormOneDoor() {
        var files = SharedNames.files("forms", ".form").stream()
                .map(file -> file.getFileName().toString().replace(".form", ""))
                .toList();
        assertThat(models.forms).containsExactlyInAnyOrderElementsOf(files);
        assertThat(doors().map(FormDoor::form).map(FormKey::word)).containsExactlyInAnyOrderElementsOf(files);
        assertThat(Word.all(FormKey.class)).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void noFormAsksForWhatIsNamedLikeAProcessVariable() throws IOException {
        var known = Vocabulary.VARIABLES.stream().map(ProcessVariable::name).collect(Collectors.toSet());
        for (var file : SharedNames.files("forms", ".form")) {
            var asked = asked(new ObjectMapper().readTree(file.toFile())).toList();
            assertThat(asked).as(file.toString()).isNotEmpty().doesNotContainAnyElementsOf(known);
        }
    }

    /** What a form sends: the keys of its fields and the paths of its lists, whose rows have names of their own. */
    private static Stream<String> asked(JsonNode container) {
        return StreamSupport.stream(container.path("components").spliterator(), false)
                .flatMap(component -> switch (component.path("type").asText()) {
                    case "dynamiclist" -> Stream.of(component.path("path").asText());
                    case "group" -> asked(component);
                    default -> Stream.of(component.path("key").asText()).filter(key -> !key.isEmpty());
                });
    }

    @Test
    void aWordThatOnlyAModelKnowsIsNoticed() {
        var strange = SharedNames.in("""
                <bpmn:definitions xmlns:bpmn="b" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <bpmn:message name="strangeMessage"/>
                  <bpmn:process id="strange-process">
                    <bpmn:serviceTask camunda:delegateExpression="${strangeStep}"/>
                    <bpmn:userTask camunda:formRef="strange-form" camunda:candidateGroups="strangers"
                                   camunda:dueDate="${strangeClock.time(strangeVariable)}"/>
                    <bpmn:callActivity calledElement="strange-stage">
                      <camunda:in source="strangeSource" target="strangeTarget"/>
                    </bpmn:callActivity>
                    <bpmn:sequenceFlow>
                      <bpmn:conditionExpression>${strange == 'strange-word' || number == 1}</bpmn:conditionExpression>
                    </bpmn:sequenceFlow>
                    <camunda:outputParameter name="outcome">strange-end</camunda:outputParameter>
                  </bpmn:process>
                </bpmn:definitions>
                """);
        assertThat(strange.messages).containsExactly("strangeMessage");
        assertThat(strange.delegates).containsExactly("strangeStep");
        assertThat(strange.beans).containsExactly("strangeClock");
        assertThat(strange.forms).containsExactly("strange-form");
        assertThat(strange.groups).containsExactly("strangers");
        assertThat(strange.called).containsExactly("strange-stage");
        assertThat(strange.outcomes).containsExactly("strange-end", "strange-word");
        assertThat(strange.set).containsExactly("strange-end");
        assertThat(strange.variables)
                .containsExactly("number", "outcome", "strange", "strangeSource", "strangeTarget", "strangeVariable");
    }

    private static Stream<FormDoor> doors() {
        return CODE.stream()
                .filter(type -> type.isAssignableTo(FormDoor.class) && !type.isInterface())
                .map(JavaClass::reflect)
                .map(type -> (FormDoor) Mockito.mock(type, Answers.CALLS_REAL_METHODS));
    }

    private static String componentName(JavaClass type) {
        return AnnotationBeanNameGenerator.INSTANCE.generateBeanName(
                new AnnotatedGenericBeanDefinition(type.reflect()), new SimpleBeanDefinitionRegistry());
    }

    private static Stream<String> beanNames(JavaMethod method) {
        var names = method.getAnnotationOfType(Bean.class).name();
        return names.length == 0 ? Stream.of(method.getName()) : Stream.of(names);
    }
}
