package org.lianshen.process.webapp;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lianshen.identity.Role;
import org.lianshen.identity.Webapps;
import org.springframework.stereotype.Component;

/** Tasklist, Cockpit and Admin: outsiders reach no page and no call of theirs. */
@Component
public class EngineWebapps implements Webapps {

    static final String ADDRESS = "/camunda";

    private static final Set<Role> INSIDERS =
            Arrays.stream(Role.values()).filter(Role::isInsider).collect(toUnmodifiableSet());
    private static final Set<Role> WATCHERS = Set.of(Role.MANAGER, Role.DESIGNER, Role.ADMIN);
    private static final Set<Role> RETRYING = Set.of(Role.MANAGER, Role.ADMIN);

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String calls() {
        return EngineCalls.ROOT;
    }

    @Override
    public String tasks() {
        return ADDRESS + "/app/tasklist/default/";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(EngineCalls.INSIDE::list, INSIDERS),
                new Rule(EngineCalls.WATCHING::list, WATCHERS),
                new Rule(EngineCalls.RETRYING::list, RETRYING),
                new Rule(EngineCalls.ADMINISTERING::list, Set.of(Role.ADMIN)),
                Rule.below(EngineCalls.ROOT, Set.of()),
                Rule.below(ADDRESS + "/app/cockpit", WATCHERS),
                Rule.below(ADDRESS + "/app/admin", Set.of(Role.ADMIN)),
                Rule.below(ADDRESS, INSIDERS));
    }
}
