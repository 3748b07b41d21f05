package org.lianshen.process.engine;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.process.deployment.ApprovedFiles;
import org.lianshen.process.deployment.DesignedFile;
import org.lianshen.process.deployment.DesignedFiles;

/**
 * Lets nothing be deployed but the files of the reviewed folders and those that a second person approved, byte by byte;
 * so no decision tables and no case models either. What was deployed before, when a file read differently, may still be
 * loaded.
 */
final class ReviewedFiles implements Deployer {

    private final Set<String> shipped;
    private final Supplier<ApprovedFiles> approved;

    ReviewedFiles(DesignedFiles shipped, Supplier<ApprovedFiles> approved) {
        this.shipped = shipped.all().stream().map(DesignedFile::sha256).collect(Collectors.toUnmodifiableSet());
        this.approved = approved;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment.getResources().forEach((name, resource) -> {
                if (!isReviewed(name, DesignedFile.sha256(resource.getBytes()))) {
                    throw new Refusal(
                            Refusal.Kind.FORBIDDEN,
                            "not-reviewed",
                            Text.of("process.engine.only-reviewed-files", name),
                            List.of());
                }
            });
        }
    }

    private boolean isReviewed(String name, String sha256) {
        return shipped.contains(sha256)
                || DesignedFile.isName(DesignedFile.nameOf(name))
                        && approved.get().isApproved(sha256);
    }
}
