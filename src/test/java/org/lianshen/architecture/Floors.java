package org.lianshen.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The floors of the house, from the ground up: a package looks at packages of lower floors only. */
final class Floors {

    /** From the ground up; packages beside each other do not look at each other. */
    static final List<Set<String>> FROM_THE_GROUND = List.of(
            Set.of("language", "time"),
            Set.of("problem"),
            Set.of("database", "list"),
            Set.of("identity"),
            Set.of("programme"),
            Set.of("proposal"),
            Set.of("recommendation"),
            Set.of("confirmation", "formalcheck", "verification"),
            Set.of("expertreview"),
            Set.of("round"),
            Set.of("notification"),
            Set.of("process"),
            Set.of("monitor"),
            Set.of("models"),
            Set.of("demo"));

    private Floors() {}

    /** Every package of the house. */
    static Set<String> packages() {
        return FROM_THE_GROUND.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** The rule, for a house below that root package. */
    static ArchRule rule(String root) {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + ".*..")
                .should(new ArchCondition<>("look only at packages of lower floors") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        for (var look : from.getDirectDependenciesFromSelf()) {
                            var to = look.getTargetClass();
                            if (inHouse(to, root) && !mayLook(from, to, root)) {
                                events.add(SimpleConditionEvent.violated(look, look.getDescription()));
                            }
                        }
                    }
                });
    }

    /** The package of the house that a class lives in. */
    static String room(JavaClass inside, String root) {
        var rest = inside.getPackageName().substring(root.length() + 1);
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    private static boolean inHouse(JavaClass type, String root) {
        return type.getPackageName().startsWith(root + ".");
    }

    private static boolean mayLook(JavaClass from, JavaClass to, String root) {
        var own = room(from, root);
        var other = room(to, root);
        return own.equals(other) || floor(other) < floor(own);
    }

    /** A package that is not drawn stands nowhere: nothing may look at it. */
    private static int floor(String room) {
        for (int floor = 0; floor < FROM_THE_GROUND.size(); floor++) {
            if (FROM_THE_GROUND.get(floor).contains(room)) {
                return floor;
            }
        }
        return Integer.MAX_VALUE;
    }
}
