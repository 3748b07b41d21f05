package org.lianshen.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.lianshen.language.word.Word;
import org.lianshen.proposal.Cause;

/**
 * Finds causes that are spelled out: texts in sources that are the word of a {@link Cause}. Where an enum gives a
 * constant its own word, such a text is that enum's and no cause.
 */
final class UntypedCauses extends TreePathScanner<Void, Void> {

    private static final Set<String> WORDS = Set.copyOf(Word.all(Cause.class));
    private static final Set<Tree.Kind> AROUND_A_WORD =
            Set.of(Tree.Kind.NEW_CLASS, Tree.Kind.ASSIGNMENT, Tree.Kind.ANNOTATION, Tree.Kind.MODIFIERS);

    private final SourcePositions positions;
    private final Set<String> found = new TreeSet<>();

    private UntypedCauses(SourcePositions positions) {
        this.positions = positions;
    }

    /** Each as {@code <file>:<line> <word>}, below a folder of sources. */
    static Set<String> below(Path folder) throws IOException {
        var sources = ParsedSources.below(folder);
        var scanner = new UntypedCauses(sources.positions());
        scanner.scan(sources.units(), null);
        return scanner.found;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
        if (literal.getValue() instanceof String text && WORDS.contains(text) && !isWordOfAConstant(getCurrentPath())) {
            var unit = getCurrentPath().getCompilationUnit();
            var file = Path.of(unit.getSourceFile().toUri()).getFileName();
            var line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, literal));
            found.add(file + ":" + line + " " + text);
        }
        return null;
    }

    /** Whether it is an argument or annotation of an enum's constant, and of nothing within. */
    private static boolean isWordOfAConstant(TreePath literal) {
        var above = literal.getParentPath();
        while (AROUND_A_WORD.contains(above.getLeaf().getKind())) {
            above = above.getParentPath();
        }
        return above.getLeaf().getKind() == Tree.Kind.VARIABLE
                && above.getParentPath().getLeaf() instanceof ClassTree type
                && type.getKind() == Tree.Kind.ENUM;
    }
}
