package org.lianshen.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Finds identities that travel as texts: parameters and components that are strings and named as a proposal's number or
 * an assignment, or as a call beside a direction. What stands in a {@code web} package is a border and may.
 */
final class UntypedIdentities extends TreePathScanner<Void, Void> {

    private static final Set<String> IDENTITIES =
            Set.of("number", "proposal", "proposalNumber", "assignment", "assignmentId");
    private static final String CALL = "call";
    private static final Set<String> DIRECTIONS = Set.of("direction", "code");

    private final Set<String> found = new TreeSet<>();

    private UntypedIdentities() {}

    /** Each as type, method and names, for instance {@code Rounds.lock[call, direction]}, below a folder of sources. */
    static Set<String> below(Path folder) throws IOException {
        var scanner = new UntypedIdentities();
        scanner.scan(ParsedSources.below(folder).units(), null);
        return scanner.found;
    }

    @Override
    public Void visitCompilationUnit(CompilationUnitTree unit, Void nothing) {
        return unit.getPackageName().toString().endsWith(".web") ? null : super.visitCompilationUnit(unit, nothing);
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        if (type.getKind() == Tree.Kind.RECORD) {
            note(name(getCurrentPath()), components(type));
        }
        return super.visitClass(type, nothing);
    }

    private static List<? extends VariableTree> components(ClassTree type) {
        return type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .toList();
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        note(name(getCurrentPath().getParentPath()) + "." + method.getName(), method.getParameters());
        return super.visitMethod(method, nothing);
    }

    private static String name(TreePath type) {
        var own = ((ClassTree) type.getLeaf()).getSimpleName().toString();
        var around = type.getParentPath();
        return around.getLeaf() instanceof ClassTree ? name(around) + "." + own : own;
    }

    private void note(String where, List<? extends VariableTree> variables) {
        var texts = variables.stream()
                .filter(variable -> "String".equals(String.valueOf(variable.getType())))
                .map(variable -> variable.getName().toString())
                .toList();
        boolean pair = texts.contains(CALL) && texts.stream().anyMatch(DIRECTIONS::contains);
        var names = texts.stream()
                .filter(name -> IDENTITIES.contains(name) || (pair && (name.equals(CALL) || DIRECTIONS.contains(name))))
                .toList();
        if (!names.isEmpty()) {
            found.add(where + names);
        }
    }
}
