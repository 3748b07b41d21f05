package org.lianshen.monitor.diagram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The models as they are drawn. A version never changes, so each is read once. */
@Component
public class Drawings {

    private final DeployedModelRepository models;
    private final Map<String, Drawing> read = new ConcurrentHashMap<>();

    Drawings(DeployedModelRepository models) {
        this.models = models;
    }

    /** One version, by the engine's id of it. */
    public Optional<Drawing> version(String definition) {
        return Optional.ofNullable(read.computeIfAbsent(definition, this::reading));
    }

    /** One version of a model, counted from 1. */
    public Optional<Drawing> version(String model, int version) {
        return models.find(model, version).flatMap(this::version);
    }

    /** The latest version of a model. */
    public Optional<Drawing> latest(String model) {
        return models.latest(model).flatMap(this::version);
    }

    /** The latest version of every model, ordered by the models' ids. */
    public List<Drawing> latest() {
        return models.latest().stream()
                .map(this::version)
                .flatMap(Optional::stream)
                .toList();
    }

    private @Nullable Drawing reading(String definition) {
        return models.find(definition).map(DrawingReader::read).orElse(null);
    }
}
