package org.lianshen.process.deployment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.lianshen.process.caller.AsSystem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The models and forms that new proposals go by. They are always deployed all together, since the engine looks for a
 * called model, and for a form, within the deployment of the one that calls.
 */
@Service
public class LiveModels {

    /** How a deployment is named that came with a release; the engine's own name for what a start brings. */
    public static final String RELEASE = "SpringAutoDeployment";

    /** The lock that whoever deploys holds alone: what is live is read and replaced as a whole. */
    public static final String ONE_DEPLOYMENT_AT_A_TIME = "models-go-live";

    private static final String CHANGE = "change-";

    private final DeploymentRepository deployments;
    private final RepositoryService repository;
    private final AsSystem asSystem;

    LiveModels(DeploymentRepository deployments, RepositoryService repository, AsSystem asSystem) {
        this.deployments = deployments;
        this.repository = repository;
        this.asSystem = asSystem;
    }

    /** What is live. */
    @Transactional(readOnly = true)
    public Deployed current() {
        return deployments.current().orElseThrow(() -> new IllegalStateException("Every start deploys the release"));
    }

    /** Everything that a deployment holds. */
    @Transactional(readOnly = true)
    public DesignedFiles files(String deployment) {
        return deployments.files(deployment);
    }

    /** What is live of each model and form, in the order of their names. */
    @Transactional(readOnly = true)
    public List<LiveVersion> versions() {
        var current = current();
        var running = deployments.running();
        var open = openForms();
        return deployments.versions(current.id()).entrySet().stream()
                .map(each -> {
                    var id = each.getKey().substring(0, each.getKey().lastIndexOf('.'));
                    var counts = DesignedFile.isModel(each.getKey()) ? running : open;
                    return new LiveVersion(each.getKey(), each.getValue(), current, counts.getOrDefault(id, Map.of()));
                })
                .toList();
    }

    /**
     * Makes models and forms live, all of them together, in the transaction that goes on. Whoever runs stays on the
     * version it began with.
     *
     * @param change number of the approved change
     * @param files all models and forms
     * @return the engine's id of the deployment
     */
    @Transactional
    public String deploy(long change, DesignedFiles files) {
        return asSystem.call(() -> {
            var deployment = repository.createDeployment().name(CHANGE + change);
            files.all().forEach(file -> deployment.addInputStream(file.name(), file.stream()));
            return deployment.deploy().getId();
        });
    }

    private Map<String, Map<Integer, Long>> openForms() {
        var open = new HashMap<String, Map<Integer, Long>>();
        var versions = new HashMap<String, Map<String, Integer>>();
        for (var tasks : deployments.openTasks()) {
            var form = asSystem.call(() -> repository.getBpmnModelInstance(tasks.definition()))
                    .<UserTask>getModelElementById(tasks.task())
                    .getCamundaFormRef();
            var version =
                    versions.computeIfAbsent(form, deployments::formVersions).get(tasks.deployment());
            if (version != null) {
                open.computeIfAbsent(form, none -> new TreeMap<>()).merge(version, tasks.count(), Long::sum);
            }
        }
        return open;
    }
}
