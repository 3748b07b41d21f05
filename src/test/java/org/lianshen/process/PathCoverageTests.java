package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Comes after all other tests (see {@code junit-platform.properties}) and tells which sequence flows none of them took.
 * Run without the process tests it has nothing to say and is skipped.
 */
@LianshenTest
@Order(Integer.MAX_VALUE)
class PathCoverageTests {

    private static final Logger LOG = LoggerFactory.getLogger(PathCoverageTests.class);

    /** The flows that no test takes, by model, each with the reason. */
    private static final Map<String, Set<String>> NAMED = Map.of();

    @Autowired
    RepositoryService repository;

    @Test
    void everySequenceFlowIsTaken() {
        assumeThat(TakenFlows.toldBy())
                .as("the stories that walk the models, in this run")
                .contains(
                        "JointResearchProcessTests",
                        "StageProcessTests",
                        "ForeignConfirmationProcessTests",
                        "ExpertReviewProcessTests",
                        "ReviewDeadlinesProcessTests",
                        "RoundProcessTests",
                        "LatecomerProcessTests",
                        "PublicNoticeProcessTests",
                        "WithdrawalProcessTests",
                        "IndustryResearchProcessTests",
                        "JointLaboratoryProcessTests",
                        "MultilateralProcessTests",
                        "PartnerFundedProcessTests",
                        "ContentAgreementProcessTests",
                        "EntryIdentificationProcessTests",
                        "UndeliverableLetterProcessTests",
                        "EveryTypeProcessTests");
        var missing = new TreeMap<String, Set<String>>();
        int all = 0;
        int taken = 0;
        for (var model : models()) {
            var flows = flows(model);
            var left = flows.stream()
                    .filter(flow -> !taken(model, flow))
                    .map(BaseElement::getId)
                    .collect(Collectors.toCollection(TreeSet::new));
            all += flows.size();
            taken += flows.size() - left.size();
            if (!left.isEmpty()) {
                missing.put(model.getKey(), left);
            }
            LOG.info("Paths of {}: {} of {} flows taken", model.getKey(), flows.size() - left.size(), flows.size());
        }
        LOG.info("Paths in all: {} of {} flows taken; not taken: {}", taken, all, missing);
        assertThat(missing).as("sequence flows that no test took").isEqualTo(NAMED);
    }

    private Iterable<ProcessDefinition> models() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .sorted(Comparator.comparing(ProcessDefinition::getKey))
                .toList();
    }

    private Collection<SequenceFlow> flows(ProcessDefinition model) {
        return repository.getBpmnModelInstance(model.getId()).getModelElementsByType(SequenceFlow.class);
    }

    /** The engine takes no flow out of an event-based gateway; it counts as taken when its event has happened. */
    private static boolean taken(ProcessDefinition model, SequenceFlow flow) {
        return flow.getSource() instanceof EventBasedGateway
                ? flow.getTarget().getOutgoing().stream().anyMatch(next -> taken(model, next))
                : TakenFlows.contains(model.getKey(), flow.getId());
    }
}
