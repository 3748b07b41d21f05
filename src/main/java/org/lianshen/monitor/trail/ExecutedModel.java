package org.lianshen.monitor.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.monitor.SpanText;
import org.lianshen.monitor.diagram.DiagramMark;
import org.lianshen.monitor.diagram.Drawing;
import org.lianshen.monitor.diagram.DrawnFlow;
import org.lianshen.monitor.diagram.MarkedDrawing;

/**
 * The path a proposal took through one model. The engine writes down which elements were entered and left, not by which
 * flow; a flow was taken where an element was entered after the one before it was left, the nearest of them.
 */
final class ExecutedModel {

    private final Drawing drawing;
    private final List<Step> steps;

    /** All steps in that version of the model, of however many instances, in order of time. */
    ExecutedModel(Drawing drawing, List<Step> steps) {
        this.drawing = drawing;
        this.steps = steps;
    }

    /** The drawing with the path on it: how often, and how long in all. */
    MarkedDrawing marked(Instant now) {
        var marks = new LinkedHashMap<String, DiagramMark>();
        steps.stream()
                .collect(Collectors.groupingBy(Step::activity, LinkedHashMap::new, Collectors.toList()))
                .forEach((activity, taken) -> marks.put(activity, mark(taken, now)));
        return new MarkedDrawing(drawing, marks, flows());
    }

    private static DiagramMark mark(List<Step> taken, Instant now) {
        var running = taken.stream().filter(Step::running).toList();
        var spent = (running.isEmpty() ? taken : running)
                .stream().map(step -> step.span(now)).reduce(Duration.ZERO, Duration::plus);
        var count = taken.size() > 1 ? " ×" + taken.size() : "";
        var span = SpanText.of(spent);
        return !running.isEmpty()
                ? new DiagramMark(Text.of("monitor.mark-now", span).here() + count, "now")
                : new DiagramMark((spent.toMinutes() > 0 ? "✓ " + span.here() : "✓") + count, "done");
    }

    private Map<String, Integer> flows() {
        var counts = new TreeMap<String, Integer>();
        steps.stream().collect(Collectors.groupingBy(Step::instance)).values().forEach(own -> count(own, counts));
        return counts;
    }

    /** Who leaves an element leaves it once by each of its flows. */
    private void count(List<Step> own, Map<String, Integer> counts) {
        Map<String, List<DrawnFlow>> into = drawing.flows().stream().collect(Collectors.groupingBy(DrawnFlow::target));
        Set<String> left = new HashSet<>();
        for (int place = 0; place < own.size(); place++) {
            var entered = own.get(place);
            var before = new ArrayList<Left>();
            for (var flow : into.getOrDefault(entered.activity(), List.of())) {
                var source = source(own, place, flow, left);
                if (source != null) {
                    before.add(source);
                }
            }
            before.stream().max(Left::compareTo).ifPresent(nearest -> {
                left.add(nearest.key());
                counts.merge(nearest.flow().id(), 1, Integer::sum);
            });
        }
    }

    private record Left(DrawnFlow flow, int place, Instant at) implements Comparable<Left> {

        String key() {
            return flow.id() + " " + place;
        }

        @Override
        public int compareTo(Left other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Integer.compare(place, other.place);
        }
    }

    private static @Nullable Left source(List<Step> own, int place, DrawnFlow flow, Set<String> left) {
        Left nearest = null;
        var entered = own.get(place).start();
        for (int earlier = 0; earlier < own.size(); earlier++) {
            var step = own.get(earlier);
            if (earlier != place
                    && step.activity().equals(flow.source())
                    && step.end() != null
                    && !Objects.requireNonNull(step.end()).isAfter(entered)) {
                var candidate = new Left(flow, earlier, step.end().toInstant());
                if (!left.contains(candidate.key()) && (nearest == null || candidate.compareTo(nearest) > 0)) {
                    nearest = candidate;
                }
            }
        }
        return nearest;
    }
}
