package org.lianshen.monitor.activity;

import java.util.List;
import org.lianshen.problem.Refusal;
import org.springframework.stereotype.Service;

/** The models that are or were live, by their ids. */
@Service
public class KnownModels {

    private final KnownModelRepository models;

    KnownModels(KnownModelRepository models) {
        this.models = models;
    }

    /** The ids of all models, in order. */
    public List<String> all() {
        return models.all();
    }

    /**
     * The id, where there is such a model.
     *
     * @throws Refusal not found where there is none
     */
    public String known(String model) {
        if (!models.all().contains(model)) {
            throw Refusal.notFound();
        }
        return model;
    }
}
