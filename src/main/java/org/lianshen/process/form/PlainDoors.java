package org.lianshen.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.lianshen.process.deployment.DeployedForms;
import org.lianshen.process.modelcheck.form.PlainTask;
import org.lianshen.time.WorkingDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The doors of forms that say themselves what becomes of their answers, each as the task's own deployment has it. */
@Component
class PlainDoors {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DeployedForms forms;
    private final ObjectProvider<RepositoryService> repository;
    private final FormWords words;
    private final ObjectProvider<FormDisplay> display;
    private final WorkingDays workingDays;
    private final PlainAnswerRepository answered;
    private final Clock clock;
    private final Map<Place, Optional<PlainDoor>> known = new ConcurrentHashMap<>();

    PlainDoors(
            DeployedForms forms,
            ObjectProvider<RepositoryService> repository,
            FormWords words,
            ObjectProvider<FormDisplay> display,
            WorkingDays workingDays,
            PlainAnswerRepository answered,
            Clock clock) {
        this.forms = forms;
        this.repository = repository;
        this.words = words;
        this.display = display;
        this.workingDays = workingDays;
        this.answered = answered;
        this.clock = clock;
    }

    private record Place(String deployment, String form) {}

    /** The door of a form in the deployment of a task's model; empty where that says nothing of itself. */
    Optional<PlainDoor> find(String form, DelegateTask task) {
        var deployment = repository
                .getObject()
                .getProcessDefinition(task.getProcessDefinitionId())
                .getDeploymentId();
        return known.computeIfAbsent(new Place(deployment, form), this::read);
    }

    private Optional<PlainDoor> read(Place place) {
        return forms.find(place.deployment(), place.form())
                .map(PlainDoors::schema)
                .flatMap(schema -> PlainTask.of(schema).map(plain -> door(place.form(), plain, schema)));
    }

    private PlainDoor door(String form, PlainTask plain, JsonNode schema) {
        return new PlainDoor(form, plain, schema, words, display.getObject(), workingDays, answered, clock);
    }

    private static JsonNode schema(byte[] file) {
        try {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
