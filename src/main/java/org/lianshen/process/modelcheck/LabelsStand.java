package org.lianshen.process.modelcheck;

import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** Where names stand that are written beside their element. */
final class LabelsStand implements DocumentRule {

    @Override
    public Stream<ModelFinding> check(ModelDocument model) {
        var labelled = Stream.concat(model.nodes().stream(), model.flows().stream())
                .filter(element -> model.drawing().labels().containsKey(element.id()))
                .toList();
        return Stream.concat(missing(model), labelled.stream().flatMap(element -> {
            var place = model.drawing().labels().get(element.id());
            return covered(model, labelled, element, place);
        }));
    }

    private static Stream<ModelFinding> missing(ModelDocument model) {
        var labels = new HashSet<>(model.drawing().labels().keySet());
        return Stream.concat(
                        model.nodes().stream()
                                .filter(node -> ModelDocument.isEvent(node) || ModelDocument.isGateway(node)),
                        model.flows().stream().filter(flow -> flow.has("name")))
                .filter(element -> !labels.contains(element.id()))
                .map(element ->
                        element.error(Text.of("process.model.unlabelled"), Text.of("process.model.place-label")));
    }

    private static Stream<ModelFinding> covered(
            ModelDocument model, List<ModelElement> labelled, ModelElement element, Rectangle2D place) {
        var drawing = model.drawing();
        var labels = labelled.stream()
                .filter(other -> element.id().compareTo(other.id()) < 0)
                .filter(other -> place.intersects(drawing.labels().get(other.id())));
        var shapes = model.nodes().stream()
                .filter(node -> !node.is("subProcess"))
                .filter(node -> drawing.shape(node).intersects(place));
        var lines = model.flows().stream()
                .filter(flow -> drawing.line(flow).stream().anyMatch(piece -> piece.crosses(place)));
        return Stream.of(labels, shapes, lines)
                .flatMap(each -> each)
                .map(other -> element.error(
                        Text.of("process.model.label-lies-on", other.id()), Text.of("process.model.move-label")));
    }
}
