package org.lianshen.models.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianshen.language.Text;
import org.lianshen.models.ReviewedChange;
import org.lianshen.models.difference.DifferenceKind;
import org.lianshen.models.difference.ElementDifference;
import org.lianshen.monitor.diagram.DiagramMark;
import org.lianshen.monitor.diagram.web.DiagramPages;
import org.lianshen.process.deployment.DesignedFile;

/**
 * A model of a change as it is drawn, before or after.
 *
 * @param file name of its file
 * @param before whether it is the one before
 * @param address where its file is read
 * @param marks what is written on it, as the script reads it
 */
public record DrawnChange(String file, boolean before, String address, String marks) {

    /** Each changed model, before and after. */
    static List<DrawnChange> of(ReviewedChange reviewed, DiagramPages diagrams) {
        var drawn = new ArrayList<DrawnChange>();
        for (var file : reviewed.change().files()) {
            if (!DesignedFile.isModel(file.name())) {
                continue;
            }
            var differences = reviewed.difference().stream()
                    .filter(each -> each.file().equals(file.name()))
                    .toList();
            boolean isNew = differences.stream()
                    .anyMatch(each -> each.element().isEmpty() && each.kind() == DifferenceKind.ADDED);
            if (!isNew) {
                drawn.add(drawn(reviewed, file.name(), true, differences, diagrams));
            }
            if (file.file() != null) {
                drawn.add(drawn(reviewed, file.name(), false, differences, diagrams));
            }
        }
        return drawn;
    }

    private static DrawnChange drawn(
            ReviewedChange reviewed,
            String file,
            boolean before,
            List<ElementDifference> differences,
            DiagramPages diagrams) {
        var marks = new LinkedHashMap<String, DiagramMark>();
        for (var each : differences) {
            boolean shown = each.kind() != (before ? DifferenceKind.ADDED : DifferenceKind.REMOVED);
            if (shown && !each.element().isEmpty()) {
                marks.merge(each.element(), mark(each.kind()), DrawnChange::stronger);
            }
        }
        var address =
                "/api/models/changes/" + reviewed.change().id() + "/files/" + file + (before ? "?before=true" : "");
        return new DrawnChange(file, before, address, diagrams.marks(Map.copyOf(marks)));
    }

    private static DiagramMark mark(DifferenceKind kind) {
        return new DiagramMark(sign(kind) + " " + label(kind).here(), kind.word());
    }

    private static Text label(DifferenceKind kind) {
        return switch (kind) {
            case ADDED -> Text.of("models.mark-added");
            case REMOVED -> Text.of("models.mark-removed");
            case CHANGED -> Text.of("models.mark-changed");
            case MOVED -> Text.of("models.mark-moved");
        };
    }

    private static String sign(DifferenceKind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "−";
            case CHANGED -> "≠";
            case MOVED -> "↔";
        };
    }

    /** What means something else is told before that it moved. */
    private static DiagramMark stronger(DiagramMark one, DiagramMark other) {
        return one.tone().equals(DifferenceKind.MOVED.word()) ? other : one;
    }
}
