package org.lianshen.process.deployment;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.lianshen.database.TransactionLocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the models and forms of a release to the engine at the start. A file that the release changed goes live; one
 * that it did not change stays as it is live, be it as designers made it.
 */
@Component
public class ReleasedModels {

    private static final Logger LOG = LoggerFactory.getLogger(ReleasedModels.class);
    private final DeploymentRepository deployments;
    private final TransactionLocks locks;

    ReleasedModels(DeploymentRepository deployments, TransactionLocks locks) {
        this.deployments = deployments;
        this.locks = locks;
    }

    /**
     * Deploys what the release changed, if anything.
     *
     * @param repository the engine's, which is being built
     * @param release the files it ships
     */
    @Transactional
    public void bring(RepositoryService repository, DesignedFiles release) {
        locks.alone(LiveModels.ONE_DEPLOYMENT_AT_A_TIME);
        var live = live();
        var next = live.map(files -> merged(release, files)).orElse(release);
        if (live.filter(files -> files.equals(next)).isEmpty()) {
            var deployment = repository.createDeployment().name(LiveModels.RELEASE);
            next.all().forEach(file -> deployment.addInputStream(file.name(), file.stream()));
            deployment.deploy();
        }
        if (!hashes(release).equals(deployments.shipped())) {
            deployments.ship(release);
        }
    }

    /** What would be live after {@link #bring}. */
    @Transactional(readOnly = true)
    public DesignedFiles coming(DesignedFiles release) {
        return live().map(files -> merged(release, files)).orElse(release);
    }

    private Optional<DesignedFiles> live() {
        return deployments.current().map(Deployed::id).map(deployments::files);
    }

    private DesignedFiles merged(DesignedFiles release, DesignedFiles live) {
        var kept = deployments.shipped();
        var before = kept.isEmpty() ? hashes(live) : kept;
        var files = new ArrayList<DesignedFile>();
        for (var file : release.all()) {
            boolean changed = !file.sha256().equals(before.get(file.name()));
            var now = live.find(file.name());
            if (changed) {
                now.filter(other -> !other.sha256().equals(before.get(file.name())))
                        .ifPresent(other -> LOG.warn(
                                "{} was changed by designers and by this release; the release's goes live, the other"
                                        + " remains in the list of changes.",
                                other.name()));
                files.add(file);
            } else {
                now.ifPresent(files::add);
            }
        }
        live.all().stream()
                .filter(file -> release.find(file.name()).isEmpty() && !before.containsKey(file.name()))
                .forEach(files::add);
        return new DesignedFiles(files);
    }

    private static Map<String, String> hashes(DesignedFiles files) {
        return files.all().stream().collect(Collectors.toMap(DesignedFile::name, DesignedFile::sha256));
    }
}
