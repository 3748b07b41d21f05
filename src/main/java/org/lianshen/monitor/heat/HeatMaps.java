package org.lianshen.monitor.heat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.monitor.ForMonitors;
import org.lianshen.monitor.activity.ActivityFigures;
import org.lianshen.monitor.activity.ActivityHistory;
import org.lianshen.monitor.diagram.DiagramMark;
import org.lianshen.monitor.diagram.Drawing;
import org.lianshen.monitor.diagram.Drawings;
import org.lianshen.monitor.diagram.DrawnElement;
import org.lianshen.monitor.diagram.MarkedDrawing;
import org.lianshen.problem.Refusal;
import org.springframework.stereotype.Service;

/** Writes the figures of activities on the models' drawings. */
@Service
@ForMonitors
public class HeatMaps {

    /** What is done several times at once has an entry around them, which no drawing shows. */
    private static final String AROUND = "#";

    private final Drawings drawings;
    private final ActivityHistory history;

    HeatMaps(Drawings drawings, ActivityHistory history) {
        this.drawings = drawings;
        this.history = history;
    }

    /** All models, by the latest version of each. */
    public List<Drawing> models() {
        return drawings.latest();
    }

    /**
     * The heat map of a model, over all its versions.
     *
     * @param call only of this call, or null
     * @throws Refusal not found where there is no such model
     */
    public HeatMap of(String model, @Nullable String call, HeatShow show) {
        var drawing = drawings.latest(model).orElseThrow(Refusal::notFound);
        var figures = history.of(model, call).stream()
                .filter(each -> !each.id().contains(AROUND))
                .toList();
        return new HeatMap(
                new MarkedDrawing(drawing, marks(figures, show), Map.of()),
                figures.stream().map(each -> row(drawing, each)).toList());
    }

    private static Map<String, DiagramMark> marks(List<ActivityFigures> figures, HeatShow show) {
        double hottest = figures.stream().mapToDouble(show::value).max().orElse(0);
        var marks = new LinkedHashMap<String, DiagramMark>();
        figures.forEach(each -> show.label(each)
                .ifPresent(label -> marks.put(each.id(), new DiagramMark(label, "heat" + show.heat(each, hottest)))));
        return marks;
    }

    private static HeatRow row(Drawing drawing, ActivityFigures figures) {
        var element = drawing.element(figures.id());
        return new HeatRow(
                element.map(DrawnElement::name).orElse(new Text(figures.id(), figures.id())),
                element.isPresent(),
                figures);
    }
}
