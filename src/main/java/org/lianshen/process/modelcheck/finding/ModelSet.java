package org.lianshen.process.modelcheck.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lianshen.language.Text;

/**
 * The files of the designers' rooms as a whole: models, forms and the Chinese of the forms. What a file is, its ending
 * says; the folders before its name do not matter.
 */
public final class ModelSet {

    /** How the files of models end. */
    public static final String MODEL = ".bpmn";

    /** How the files of forms end. */
    public static final String FORM = ".form";

    /** The file of the forms' Chinese. */
    public static final String WORDS = "zh.yaml";

    /** More bytes than anybody draws or writes: ten times the largest model. */
    public static final int LONGEST = 1_000_000;

    private static final List<String> ROOMS = List.of("bpmn", "forms");
    private static final Pattern HELP = Pattern.compile("/\\.|\\.md$|/cases/");

    private final SortedMap<String, byte[]> files;

    private ModelSet(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    /**
     * A set of files.
     *
     * @param files their bytes by their names
     */
    public static ModelSet of(Map<String, byte[]> files) {
        return new ModelSet(files);
    }

    /**
     * The files in {@code bpmn/} and {@code forms/} below a folder, as they are there now; what only helps those who
     * draw, hidden or {@code .md}, is left out, and so are the designers' own cases.
     */
    public static ModelSet in(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var room : ROOMS) {
                try (var paths = Files.walk(folder.resolve(room))) {
                    for (var path : paths.filter(Files::isRegularFile).toList()) {
                        var name = folder.relativize(path).toString().replace('\\', '/');
                        if (!HELP.matcher(name).find()) {
                            files.put(name, Files.readAllBytes(path));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelSet(files);
    }

    /** The same files but for one, which is new or reads otherwise. */
    public ModelSet with(String name, byte[] bytes) {
        var changed = new TreeMap<>(files);
        changed.put(name, bytes);
        return new ModelSet(changed);
    }

    /** The same files but for one, which is not there. */
    public ModelSet without(String name) {
        var changed = new TreeMap<>(files);
        changed.remove(name);
        return new ModelSet(changed);
    }

    /** The names of the files, in the order of the alphabet. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** The names of the files that end so. */
    public List<String> names(String ending) {
        var names = new ArrayList<>(files.keySet());
        names.removeIf(name -> !name.endsWith(ending));
        return names;
    }

    /**
     * The bytes of a file.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public byte[] bytes(String name) {
        var bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("There is no file " + name);
        }
        return bytes.clone();
    }

    /** A file's name without folders and ending. */
    public static String bare(String file) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** That a file is longer than any of its kind. */
    public static ModelFinding tooLong(String file) {
        return ModelFinding.ofFile(
                file, Text.of("process.model.too-long", LONGEST), Text.of("process.model.split-file"));
    }
}
