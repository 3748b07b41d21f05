package org.lianshen.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.springframework.core.io.Resource;

/**
 * Lets nothing be deployed but the files of the reviewed folders, byte by byte; so no decision tables and no case
 * models either. What was deployed before, when a file read differently, may still be loaded.
 */
final class ReviewedFiles implements Deployer {

    private final List<byte[]> reviewed;

    ReviewedFiles(List<Resource> files) {
        reviewed = files.stream().map(ReviewedFiles::content).toList();
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment.getResources().forEach((name, resource) -> {
                if (reviewed.stream().noneMatch(file -> Arrays.equals(file, resource.getBytes()))) {
                    throw new Refusal(
                            Refusal.Kind.FORBIDDEN,
                            "not-reviewed",
                            Text.of("process.engine.only-reviewed-files", name),
                            List.of());
                }
            });
        }
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
