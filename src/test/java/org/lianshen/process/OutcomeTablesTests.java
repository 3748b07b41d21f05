package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianshen.language.word.Word;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormEndings;
import org.lianshen.process.form.FormKey;
import org.mockito.Answers;
import org.mockito.Mockito;

/** What the checker is told of doors and steps is what their code says and hears. */
class OutcomeTablesTests {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lianshen.process");

    private static Map<FormKey, JavaClass> doors() {
        return CODE.stream()
                .filter(type -> type.isAssignableTo(FormDoor.class) && !type.isInterface())
                .collect(Collectors.toMap(
                        type -> ((FormDoor) Mockito.mock(type.reflect(), Answers.CALLS_REAL_METHODS)).form(),
                        type -> type));
    }

    /** What the class itself, its lambdas included, says; a switch's table stands in a class of its own. */
    private static Set<Outcome> saidBy(JavaClass type) {
        return type.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(Outcome.class))
                .map(access -> Outcome.valueOf(access.getTarget().getName()))
                .collect(Collectors.toSet());
    }

    @Test
    void formsEndAsTheirDoorsSay() {
        assertThat(doors())
                .allSatisfy(
                        (form, door) -> assertThat(saidBy(door)).as(form.word()).isEqualTo(FormEndings.of(form)));
    }

    @Test
    void stepsSayWhatTheirCodeSays() {
        var said = Stream.of("step.ProposalSteps", "round.RoundSteps")
                .flatMap(name -> saidBy(CODE.get("org.lianshen.process." + name)).stream())
                // sent with a message
                .filter(outcome -> outcome != Outcome.FUNDED && outcome != Outcome.DECLINED)
                .collect(Collectors.toSet());
        assertThat(Vocabulary.BEANS.stream().flatMap(step -> StepOutcomes.saidBy(step).stream()))
                .containsOnlyOnceElementsOf(Set.of(Outcome.UNCLAIMED, Outcome.VACANT, Outcome.FAR_APART))
                .containsAll(said)
                .isSubsetOf(said);
    }

    @Test
    void formsAreOfWhatTheyAreAbout() {
        assertThat(Arrays.stream(FormKey.values()).filter(FormEndings::ofRound)).hasSize(5);
    }

    @Test
    void doorsHearWhatIsListed() throws IOException {
        Map<String, Set<String>> heard = new YAMLMapper()
                .readValue(Path.of("src/main/resources/forms-heard.yaml").toFile(), new TypeReference<>() {});
        assertThat(heard.keySet()).containsExactlyInAnyOrderElementsOf(Word.all(FormKey.class));
        var doors = doors();
        for (var form : FormKey.values()) {
            var code = code(doors.get(form));
            assertThat(heard.get(form.word()))
                    .as(form.word())
                    .allSatisfy(field -> assertThat(code).contains(field.substring(field.lastIndexOf('/') + 1)));
        }
    }

    /** The constants of a door's class and of those of its floor that it uses. */
    private static String code(JavaClass door) {
        return Stream.concat(
                        Stream.of(door),
                        door.getDirectDependenciesFromSelf().stream()
                                .map(use -> use.getTargetClass())
                                .filter(type -> type.getPackageName().startsWith("org.lianshen.")))
                .distinct()
                .map(OutcomeTablesTests::constants)
                .collect(Collectors.joining());
    }

    private static String constants(JavaClass type) {
        var file = Path.of("target/classes", type.getName().replace('.', '/') + ".class");
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
