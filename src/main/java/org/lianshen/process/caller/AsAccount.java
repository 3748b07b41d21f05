package org.lianshen.process.caller;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.lianshen.identity.Callers;
import org.springframework.stereotype.Component;

/** Lets the house ask the engine as somebody would, with only what they may see. */
@Component
public class AsAccount {

    private final IdentityService identity;
    private final AsSystem asSystem;
    private final Callers callers;

    AsAccount(IdentityService identity, AsSystem asSystem, Callers callers) {
        this.identity = identity;
        this.asSystem = asSystem;
        this.callers = callers;
    }

    /** Runs {@code work} with the rights of the account and its groups, and gives the former authentication back. */
    public <T> T call(String account, Supplier<T> work) {
        var groups = callers.groups(account).orElseGet(() -> read(account));
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(account, groups);
        try {
            return work.get();
        } finally {
            identity.setAuthentication(before);
        }
    }

    private List<String> read(String account) {
        return asSystem.call(() -> identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList());
    }
}
