package org.lianshen.models.difference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.ModelName;
import org.lianshen.language.Text;
import org.lianshen.process.deployment.DesignedFile;

/** Compares a model or form with what it was. */
public final class ModelDifference {

    private static final int MOST_SHOWN = 400;

    private final String file;
    private final List<ElementDifference> found = new ArrayList<>();

    private ModelDifference(String file) {
        this.file = file;
    }

    /**
     * Everything that is different, in the order of the file.
     *
     * @param file its name
     * @param was its bytes before; null where it is new
     * @param now its bytes now; null where it is taken away
     */
    public static List<ElementDifference> of(String file, byte @Nullable [] was, byte @Nullable [] now) {
        var difference = new ModelDifference(file);
        if (was == null) {
            difference.add("", DifferenceKind.ADDED, Text.of("models.file-added", file));
        } else if (now == null) {
            difference.add("", DifferenceKind.REMOVED, Text.of("models.file-removed", file));
        } else {
            difference.compare(was, now);
        }
        return List.copyOf(difference.found);
    }

    private void compare(byte[] was, byte[] now) {
        try {
            compare(parts(was), parts(now));
        } catch (IOException unreadable) {
            add("", DifferenceKind.CHANGED, Text.of("models.file-unreadable", file));
        }
    }

    private Map<String, ComparedPart> parts(byte[] content) throws IOException {
        if (file.equals(DesignedFile.WORDS)) {
            return WordParts.of(content);
        }
        return DesignedFile.isModel(file) ? ModelElements.of(content) : FormParts.of(content);
    }

    private void compare(Map<String, ComparedPart> was, Map<String, ComparedPart> now) {
        was.forEach((id, part) -> {
            if (!now.containsKey(id)) {
                place(id, DifferenceKind.REMOVED, part);
            }
        });
        now.forEach((id, part) -> {
            var before = was.get(id);
            if (before == null) {
                place(id, DifferenceKind.ADDED, part);
            } else {
                compare(id, before, part);
            }
        });
    }

    private void compare(String id, ComparedPart was, ComparedPart now) {
        if (!was.kind().equals(now.kind())) {
            change(id, now, "", was.kind(), now.kind());
        }
        var paths = new TreeSet<String>(was.properties().keySet());
        paths.addAll(now.properties().keySet());
        for (var path : paths) {
            var before = was.properties().get(path);
            var after = now.properties().get(path);
            if (!Objects.equals(before, after)) {
                change(id, now, path, before, after);
            }
        }
        if (!was.place().equals(now.place())) {
            place(id, DifferenceKind.MOVED, now);
        }
    }

    private void change(String id, ComparedPart part, String path, @Nullable String was, @Nullable String now) {
        var property = path.isEmpty() ? "type" : path;
        found.add(new ElementDifference(
                file, id, DifferenceKind.CHANGED, property, was, now, sentence(part, property, was, now)));
    }

    private static Text sentence(ComparedPart part, String property, @Nullable String was, @Nullable String now) {
        var name = shown(part);
        if (was == null) {
            return Text.of("models.property-added", name, property, bounded(now));
        }
        return now == null
                ? Text.of("models.property-removed", name, property, bounded(was))
                : Text.of("models.property-changed", name, property, bounded(was), bounded(now));
    }

    /** An element without a name is told once, by its id. */
    private void place(String id, DifferenceKind kind, ComparedPart part) {
        boolean nameless = part.name().equals(id);
        var name = shown(part);
        var message =
                switch (kind) {
                    case ADDED ->
                        nameless ? Text.of("models.nameless-added", id) : Text.of("models.element-added", name, id);
                    case REMOVED ->
                        nameless ? Text.of("models.nameless-removed", id) : Text.of("models.element-removed", name, id);
                    case MOVED ->
                        nameless ? Text.of("models.nameless-moved", id) : Text.of("models.element-moved", name, id);
                    case CHANGED -> throw new IllegalArgumentException("What is changed is told property by property");
                };
        add(id, kind, message);
    }

    private static Text shown(ComparedPart part) {
        return part.name().isEmpty() ? Text.of("models.the-file-itself") : ModelName.of(part.name());
    }

    private static String bounded(@Nullable String text) {
        var said = Objects.requireNonNullElse(text, "");
        return said.length() <= MOST_SHOWN ? said : said.substring(0, MOST_SHOWN) + "…";
    }

    private void add(String element, DifferenceKind kind, Text message) {
        found.add(new ElementDifference(file, element, kind, "", null, null, message));
    }

    /** The elements that differ, each once. */
    public static Stream<String> elements(List<ElementDifference> differences, DifferenceKind kind) {
        return differences.stream()
                .filter(each -> each.kind() == kind)
                .map(ElementDifference::element)
                .distinct();
    }
}
