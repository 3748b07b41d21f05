package org.lianshen.process.start;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.modelcheck.CooperationModels;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.CooperationType;
import org.lianshen.programme.Direction;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Sees to it that a model is live for the proposals of every direction, before anybody can submit one. */
@Component
class CarriedDirections implements SmartInitializingSingleton {

    private final Catalogue catalogue;
    private final RepositoryService repository;
    private final AsSystem asSystem;

    CarriedDirections(Catalogue catalogue, RepositoryService repository, AsSystem asSystem) {
        this.catalogue = catalogue;
        this.repository = repository;
        this.asSystem = asSystem;
    }

    @Override
    public void afterSingletonsInstantiated() {
        check(catalogue);
    }

    /** Refuses the start where a direction's type has no model. */
    void check(Catalogue calls) {
        var further = calls.calls().stream()
                .flatMap(call -> call.directions().stream())
                .filter(direction -> !CooperationType.PROGRAMME.contains(direction.type()))
                .toList();
        if (!further.isEmpty()) {
            check(further);
        }
    }

    private void check(List<Direction> further) {
        var types = asSystem.call(this::live);
        var without = further.stream()
                .filter(direction -> !types.contains(direction.type()))
                .map(CarriedDirections::named)
                .toList();
        if (!without.isEmpty()) {
            throw new StartRefused(
                    Text.of("process.direction-without-model", String.join("; ", without)),
                    Text.of(
                            "process.make-model-live",
                            types.stream().map(CooperationType::word).collect(Collectors.joining(" "))));
        }
    }

    private static String named(Direction direction) {
        return direction.id().key() + " (type: " + direction.type() + ")";
    }

    /** The programme's, whose models come with every release, and those of designers. */
    private List<CooperationType> live() {
        var designed = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(this::isCooperation)
                .map(model -> new CooperationType(model.getKey()))
                .sorted(Comparator.comparing(CooperationType::word));
        return Stream.concat(CooperationType.PROGRAMME.stream(), designed).toList();
    }

    private boolean isCooperation(ProcessDefinition model) {
        return CooperationModels.TEMPLATE.equals(repository
                .getBpmnModelInstance(model.getId())
                .getModelElementById(model.getKey())
                .getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, CooperationModels.ATTRIBUTE));
    }
}
