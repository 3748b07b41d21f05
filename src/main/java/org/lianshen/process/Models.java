package org.lianshen.process;

import org.camunda.bpm.engine.RepositoryService;
import org.lianshen.problem.Refusal;
import org.lianshen.process.account.AsSystem;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.CooperationType;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/** Which model carries which proposal: the one named like its direction's cooperation type. */
@Component
public class Models {

    private final Proposals proposals;
    private final Catalogue catalogue;
    private final RepositoryService repository;
    private final AsSystem asSystem;

    Models(Proposals proposals, Catalogue catalogue, RepositoryService repository, AsSystem asSystem) {
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.repository = repository;
        this.asSystem = asSystem;
    }

    /**
     * The key of the model. A cooperation type that has no model of its own goes the way of joint research, whose stages
     * ask the catalogue what applies.
     */
    public String of(String number) {
        var proposal = proposals.find(number).orElseThrow(Refusal::notFound);
        var type = catalogue
                .direction(proposal.call(), proposal.direction())
                .orElseThrow(Refusal::notFound)
                .type();
        return isDeployed(type.wire()) ? type.wire() : CooperationType.JOINT_RESEARCH.wire();
    }

    private boolean isDeployed(String key) {
        return asSystem.call(() -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .count()
                > 0);
    }
}
