package org.lianshen.process.deployment;

import java.util.Optional;

/** The forms of deployments. */
public interface DeployedForms {

    /**
     * The bytes of a form's file as a deployment has it.
     *
     * @param deployment the engine's id of the deployment
     * @param form the form's id
     */
    Optional<byte[]> find(String deployment, String form);
}
