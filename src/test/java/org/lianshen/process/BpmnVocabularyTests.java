package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianshen.language.word.Word;
import org.lianshen.models.Convention;
import org.lianshen.models.DesignersRooms;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.modelcheck.finding.ModelFinding;
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

    /** Variables that start an instance and are read by code only. */
    private static final Set<String> READ_BY_CODE_ONLY =
            Set.of(Vocabulary.MESSAGE.name(), Vocabulary.OBJECTION.name(), Vocabulary.LETTER.name());

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lianshen");

    private final SharedNames models = SharedNames.inAllModels();

    /** Messages, beans, outcomes, groups, forms and called models: what one side alone knows is found. */
    @Test
    void theCheckerFindsNothing() {
        assertThat(DesignersRooms.findings(DesignersRooms.FILES)).isEmpty();
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
    void everyFormHasOneDoor() {
        assertThat(doors().map(FormDoor::form)).containsExactlyInAnyOrder(FormKey.values());
    }

    static Stream<Convention> strangers() {
        return Stream.of(
                new Convention(
                        "message", "message “strange”", "correction.bpmn", "\"proposalCorrected\"", "\"strange\""),
                new Convention("step", "step “${strange}”", "selection.bpmn", "${grantProposal}", "${strange}"),
                new Convention("bean", "knows “strange”", "correction.bpmn", "${deadlines.", "${strange."),
                new Convention(
                        "variable",
                        "variable “strange”",
                        "single-review.bpmn",
                        "(assignment)}</bpmn:timeDate>",
                        "(strange)}</bpmn:timeDate>"),
                new Convention(
                        "question",
                        "answers “deadlines.strange”",
                        "correction.bpmn",
                        "deadlines.correction",
                        "deadlines.strange"),
                new Convention(
                        "form", "form “strange”", "matching-funds.bpmn", "\"verify-matching-funds\"", "\"strange\""),
                new Convention("group", "group “strangers”", "matching-funds.bpmn", "\"finance\"", "\"strangers\""),
                new Convention("model", "model “strange”", "joint-research.bpmn", "\"formal-check\"", "\"strange\""),
                new Convention("outcome", "outcome “strange”", "matching-funds.bpmn", "'verified'", "'strange'"),
                new Convention(
                        "said outcome",
                        "outcome “strange”",
                        "recommendation.bpmn",
                        ">recommendation-lapsed<",
                        ">strange<"),
                new Convention(
                        "handed on",
                        "variable “strange”",
                        "joint-research.bpmn",
                        "source=\"outcome\"",
                        "source=\"strange\""));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void aWordThatOnlyAModelKnowsIsNoticed(Convention stranger) {
        assertThat(DesignersRooms.findings(stranger.broken()))
                .extracting(ModelFinding::message)
                .anyMatch(message -> message.en().contains(stranger.said()));
    }

    @ParameterizedTest
    @CsvSource({
        "correction.bpmn, There is no model “correction” to call",
        "late-confirmation.bpmn, message “lateConfirmationReceived” is sent and no model waits",
        "late-confirmation.bpmn, No model uses “applyLateDecision”",
        "late-confirmation.bpmn, No task has the form “decide-late-confirmation”",
        "deliberation.bpmn, No model uses “openDeliberation”",
        "verify-matching-funds.form, There is no form “verify-matching-funds”"
    })
    void aWordThatNoModelKnowsIsNoticed(String file, String said) {
        assertThat(DesignersRooms.findings(DesignersRooms.FILES.without(DesignersRooms.file(file))))
                .extracting(finding -> finding.message().en().replace(",", ""))
                .anyMatch(message -> message.contains(said));
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
