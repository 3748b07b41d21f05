package org.lianshen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules, every rule has something to guard, and every rule notices who breaks it. */
class FloorsTests {

    private static final String ROOT = "org.lianshen";
    private static final String WRONG = "org.lianshen.architecture.wrong";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses WRONG_HOUSE = new ClassFileImporter().importPackages(WRONG);

    static List<HouseRule> rules() {
        return HouseRule.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsIt(HouseRule rule) {
        rule.below().apply(ROOT).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void breakingItIsNoticed(HouseRule rule) {
        var details = rule.below()
                .apply(WRONG)
                .evaluate(WRONG_HOUSE)
                .getFailureReport()
                .getDetails();
        assertThat(details).as(rule.sentence()).anyMatch(detail -> detail.contains(rule.culprit()));
    }

    @Test
    void everyPackageStandsOnAFloorAndNoFloorIsEmpty() {
        var rooms = HOUSE.stream()
                .filter(each -> !each.getPackageName().equals(ROOT))
                .map(each -> Floors.room(each, ROOT))
                .collect(Collectors.toSet());
        assertThat(rooms).isEqualTo(Floors.packages());
    }

    @Test
    void whatTheRulesGuardIsThere() {
        assertThat(HOUSE.contain(ROOT + ".notification.MailMessages")).isTrue();
        assertThat(HOUSE.contain(ROOT + ".notification.LetterWriter")).isTrue();
        assertThat(targets(ROOT + ".process.engine")).anyMatch(name -> name.startsWith("org.camunda.bpm.engine.impl."));
        assertThat(targets(ROOT + ".process")).anyMatch(name -> name.startsWith("org.camunda.bpm.engine."));
        assertThat(HOUSE.stream().filter(each -> each.getPackageName().endsWith(".web")))
                .hasSizeGreaterThan(10);
    }

    private static List<String> targets(String room) {
        return HOUSE.stream()
                .filter(each -> each.getPackageName().startsWith(room))
                .map(JavaClass::getDirectDependenciesFromSelf)
                .flatMap(looks ->
                        looks.stream().map(look -> look.getTargetClass().getName()))
                .toList();
    }
}
