package org.lianshen.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lianshen.language.word.Word;

/** Who speaks SQL, and who converts what columns hold. */
final class PersistenceIdiom {

    private static final String JDBC = "org.springframework.jdbc.core";

    private PersistenceIdiom() {}

    /** The simple names of the classes that speak SQL and are not called a repository. */
    static Set<String> speakingElsewhere(JavaClasses classes) {
        return named(classes, type -> speaks(type) && !outermost(type).endsWith("Repository"));
    }

    /** The simple names of the classes that read rows or write them, and convert moments or words on their own. */
    static Set<String> converting(JavaClasses classes) {
        return named(classes, type -> (speaks(type) || reads(type)) && converts(type));
    }

    private static Set<String> named(JavaClasses classes, Predicate<JavaClass> which) {
        var names = new TreeSet<String>();
        classes.stream().filter(which).forEach(type -> names.add(outermost(type)));
        return names;
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(PersistenceIdiom::outermost).orElseGet(type::getSimpleName);
    }

    private static boolean speaks(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(look -> look.getTargetClass().getPackageName().startsWith(JDBC));
    }

    private static boolean reads(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(look -> look.getTargetClass().isEquivalentTo(ResultSet.class));
    }

    private static boolean converts(JavaClass type) {
        return type.getReferencedClassObjects().stream()
                        .anyMatch(named -> named.getRawType().isEquivalentTo(OffsetDateTime.class))
                || type.getAccessesFromSelf().stream()
                        .map(JavaAccess::getTarget)
                        .anyMatch(PersistenceIdiom::isConversion);
    }

    private static boolean isConversion(AccessTarget target) {
        var owner = target.getOwner();
        return switch (target.getName()) {
            case "getTimestamp" -> owner.isEquivalentTo(ResultSet.class);
            case "from" -> owner.isEquivalentTo(Timestamp.class);
            case "atOffset" -> owner.isEquivalentTo(Instant.class);
            case "now", "ofInstant" -> owner.isEquivalentTo(OffsetDateTime.class);
            case "find" -> owner.isEquivalentTo(Word.class);
            case "valueOf" -> owner.isEnum();
            default -> false;
        };
    }
}
