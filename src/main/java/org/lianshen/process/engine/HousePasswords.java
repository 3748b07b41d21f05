package org.lianshen.process.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;

/** Keeps accounts whose passwords come from the house's configuration, where they were checked or are only a demo's. */
@Component
public class HousePasswords {

    private final IdentityService identity;

    HousePasswords(IdentityService identity) {
        this.identity = identity;
    }

    /** Writes the account, whatever its password is. */
    public void save(User user) {
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }
}
