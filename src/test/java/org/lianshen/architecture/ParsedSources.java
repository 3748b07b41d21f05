package org.lianshen.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * Sources as the compiler parses them, before it knows any type.
 *
 * @param units the files
 * @param positions where in them something stands
 */
record ParsedSources(Iterable<? extends CompilationUnitTree> units, SourcePositions positions) {

    /** All below a folder. */
    static ParsedSources below(Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources(folder)));
            return new ParsedSources(task.parse(), Trees.instance(task).getSourcePositions());
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
