package org.lianshen.process.account;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Role;
import org.lianshen.process.caller.AsSystem;
import org.lianshen.process.engine.RevocationCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each role may do with the engine's webapps: as little as its duty needs. */
@Service
public class Permits {

    private final AuthorizationService authorizations;
    private final AsSystem asSystem;

    Permits(AuthorizationService authorizations, AsSystem asSystem) {
        this.authorizations = authorizations;
        this.asSystem = asSystem;
    }

    /**
     * Grants what is not granted yet.
     *
     * @throws org.lianshen.problem.StartRefused where something is revoked, which nobody would heed
     */
    @Transactional
    public void ensure() {
        asSystem.run(() -> {
            RevocationCheck.requireNone(authorizations
                    .createAuthorizationQuery()
                    .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                    .count());
            for (var role : Role.values()) {
                switch (role) {
                    case APPLICANT, AGENCY -> {
                        // they never reach an engine page
                    }
                    case ADMIN -> administrators();
                    case MANAGER -> {
                        insiders(role);
                        managers();
                    }
                    case DESIGNER -> {
                        insiders(role);
                        grant(role, Resources.APPLICATION, "cockpit", ACCESS);
                        grant(role, Resources.DEPLOYMENT, "*", READ);
                    }
                    default -> insiders(role);
                }
            }
        });
    }

    private void insiders(Role role) {
        grant(role, Resources.APPLICATION, "tasklist", ACCESS);
        grant(role, Resources.PROCESS_DEFINITION, "*", READ);
    }

    private void managers() {
        grant(Role.MANAGER, Resources.APPLICATION, "cockpit", ACCESS);
        grant(
                Role.MANAGER,
                Resources.PROCESS_DEFINITION,
                "*",
                READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB);
        grant(Role.MANAGER, Resources.PROCESS_INSTANCE, "*", READ, ProcessInstancePermissions.RETRY_JOB);
        grant(Role.MANAGER, Resources.DEPLOYMENT, "*", READ);
        grant(Role.MANAGER, Resources.TASK, "*", READ);
        grant(Role.MANAGER, Resources.USER, "*", READ);
        grant(Role.MANAGER, Resources.GROUP, "*", READ);
    }

    /** Accounts, and what a manager sees; work on tasks is no administrator's, and filters are personal. */
    private void administrators() {
        for (var resource : Resources.values()) {
            switch (resource) {
                case FILTER -> withdraw(Role.ADMIN, resource);
                case TASK -> only(Role.ADMIN, resource, READ);
                case PROCESS_DEFINITION ->
                    only(
                            Role.ADMIN,
                            resource,
                            READ,
                            ProcessDefinitionPermissions.READ_INSTANCE,
                            ProcessDefinitionPermissions.READ_TASK,
                            ProcessDefinitionPermissions.READ_HISTORY,
                            ProcessDefinitionPermissions.RETRY_JOB);
                case PROCESS_INSTANCE -> only(Role.ADMIN, resource, READ, ProcessInstancePermissions.RETRY_JOB);
                default -> grant(Role.ADMIN, resource, "*", ALL);
            }
        }
    }

    /** These permissions, and no others that were granted before. */
    private void only(Role role, Resource resource, Permission... permissions) {
        var existing = granted(role, resource, "*");
        if (existing == null || existing.isPermissionGranted(ALL)) {
            withdraw(role, resource);
            grant(role, resource, "*", permissions);
        }
    }

    private void withdraw(Role role, Resource resource) {
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(role.group())
                .resourceType(resource)
                .resourceId("*")
                .list()
                .stream()
                .map(Authorization::getId)
                .forEach(authorizations::deleteAuthorization);
    }

    /** Adds to what is granted already: one duty's permissions do not stand in the way of another's. */
    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        var existing = granted(role, resource, id);
        if (existing != null && Stream.of(permissions).allMatch(existing::isPermissionGranted)) {
            return;
        }
        var authorization =
                existing != null ? existing : authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(role.group());
        authorization.setResource(resource);
        authorization.setResourceId(id);
        Stream.of(permissions).forEach(authorization::addPermission);
        authorizations.saveAuthorization(authorization);
    }

    private @Nullable Authorization granted(Role role, Resource resource, String id) {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(role.group())
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
    }
}
