package org.lianshen.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;

/**
 * A rule of the house, and the one class that breaks it on purpose.
 *
 * @param sentence the rule in words
 * @param below the rule for a house below a root package
 * @param culprit the simple name of the class in {@code org.lianshen.architecture.wrong} that breaks it
 */
record HouseRule(String sentence, Function<String, ArchRule> below, String culprit) {

    static final List<HouseRule> ALL = List.of(
            new HouseRule("a package looks only at lower floors: never up", Floors::rule, "LooksUp"),
            new HouseRule("a package looks only at lower floors: never sideways", Floors::rule, "LooksSideways"),
            new HouseRule("a package looks only at packages that are drawn", Floors::rule, "LooksOutside"),
            new HouseRule(
                    "packages know each other without circles",
                    root -> slices().matching(root + ".(*)..").should().beFreeOfCycles(),
                    "LooksUp"),
            new HouseRule(
                    "packages inside a package know each other without circles",
                    root -> slices().assignedFrom(new EachPackage(root))
                            .should()
                            .beFreeOfCycles(),
                    "GoesRound"),
            new HouseRule(
                    "nothing but controllers and pages looks at controllers and pages",
                    root -> noClasses()
                            .that()
                            .resideOutsideOfPackage(root + "..web..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(root + "..web.."),
                    "LooksAtAPage"),
            new HouseRule(
                    "only process and its packages know the engine",
                    root -> noClasses()
                            .that()
                            .resideOutsideOfPackage(root + ".process..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("org.camunda.."),
                    "KnowsTheEngine"),
            new HouseRule(
                    "only process.engine touches the engine's internals",
                    root -> noClasses()
                            .that()
                            .resideOutsideOfPackage(root + ".process.engine..")
                            .should()
                            .dependOnClassesThat(theEnginesInternals()),
                    "TouchesInternals"),
            new HouseRule(
                    "the monitor reads by SQL alone: it knows neither the domain nor the engine",
                    root -> noClasses()
                            .that()
                            .resideInAPackage(root + ".monitor..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(domainBelow(root)),
                    "KnowsTheDomain"),
            new HouseRule(
                    "a letter is caused by an event",
                    root -> methods()
                            .that()
                            .areDeclaredInClassesThat(useTheLetterWriter(root))
                            .and()
                            .areNotPrivate()
                            .and()
                            .areNotStatic()
                            .should()
                            .beAnnotatedWith(EventListener.class),
                    "WritesAtOnce"),
            new HouseRule(
                    "what a class needs comes in by its constructor",
                    root -> NO_CLASSES_SHOULD_USE_FIELD_INJECTION,
                    "InjectsAField"),
            new HouseRule(
                    "nothing is printed past the log",
                    root -> NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
                    "PrintsPastTheLog"),
            new HouseRule("there is one log", root -> NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING, "KeepsAnotherLog"),
            new HouseRule(
                    "the time comes from the one clock",
                    root -> noClasses()
                            .that()
                            .resideOutsideOfPackage(root + ".time..")
                            .should()
                            .callMethodWhere(readsTheSystemsTime()),
                    "AsksTheSystem"),
            new HouseRule(
                    "java.util.Date stays where the engine and mail want it",
                    root -> noClasses()
                            .that()
                            .resideOutsideOfPackages(root + ".process..")
                            .and()
                            .doNotHaveFullyQualifiedName(root + ".notification.MailMessages")
                            .should()
                            .dependOnClassesThat()
                            .haveFullyQualifiedName("java.util.Date"),
                    "UsesADate"),
            new HouseRule(
                    "a local time without a place decides nothing",
                    root -> noClasses()
                            .that()
                            .resideOutsideOfPackage(root + ".time..")
                            .should()
                            .callMethod(java.time.LocalDateTime.class, "now")
                            .orShould()
                            .callMethod(java.time.LocalDateTime.class, "now", Clock.class),
                    "ForgetsThePlace"));

    private static String[] domainBelow(String root) {
        return Stream.of(
                        "proposal",
                        "recommendation",
                        "confirmation",
                        "formalcheck",
                        "verification",
                        "expertreview",
                        "round",
                        "notification",
                        "process")
                .map(room -> root + "." + room + "..")
                .toArray(String[]::new);
    }

    /** All of {@code impl}, but for the one type of it that the engine's public interface hands out. */
    private static DescribedPredicate<JavaClass> theEnginesInternals() {
        return resideInAPackage("org.camunda.bpm.engine.impl..")
                .and(not(type(org.camunda.bpm.engine.impl.identity.Authentication.class)));
    }

    private static DescribedPredicate<JavaClass> useTheLetterWriter(String root) {
        var writer = root + ".notification.LetterWriter";
        return DescribedPredicate.describe(
                "write letters",
                from -> !from.getName().startsWith(writer)
                        && from.getAccessesFromSelf().stream()
                                .anyMatch(
                                        call -> call.getTargetOwner().getName().equals(writer)));
    }

    private static DescribedPredicate<JavaCall<?>> readsTheSystemsTime() {
        return DescribedPredicate.describe("it reads the system's time", call -> {
            var owner = call.getTargetOwner().getFullName();
            var method = call.getTarget().getName();
            var parameters = call.getTarget().getRawParameterTypes();
            if (owner.equals(Clock.class.getName())) {
                return method.startsWith("system") || method.startsWith("tick") && parameters.size() == 1;
            }
            if (owner.startsWith("java.time.") && method.equals("now")) {
                return parameters.stream().noneMatch(parameter -> parameter.isAssignableTo(Clock.class));
            }
            return owner.equals(System.class.getName()) && method.equals("currentTimeMillis");
        });
    }

    @Override
    public String toString() {
        return sentence;
    }
}
