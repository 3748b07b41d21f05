package org.lianshen.process.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.lianshen.process.caller.AsSystem;
import org.springframework.stereotype.Component;

/**
 * Accounts that nobody can use any more, but whose decisions still name somebody: members of one group, which
 * administrators give and take in Admin like any other.
 */
@Component
class ClosedAccounts {

    /** The group of closed accounts. */
    static final String GROUP = "closed";

    private final IdentityService identity;
    private final AsSystem asSystem;

    ClosedAccounts(IdentityService identity, AsSystem asSystem) {
        this.identity = identity;
        this.asSystem = asSystem;
    }

    /** Their ids. */
    Set<String> ids() {
        return asSystem.call(() -> identity.createUserQuery().memberOfGroup(GROUP).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet()));
    }
}
