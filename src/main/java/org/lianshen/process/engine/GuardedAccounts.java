package org.lianshen.process.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** Accounts and groups in the engine's tables, changed only as {@link AccountChanges} allows. */
final class GuardedAccounts implements SessionFactory {

    private final Supplier<AccountChanges> changes;

    GuardedAccounts(Supplier<AccountChanges> changes) {
        this.changes = changes;
    }

    /** The type tells the engine that accounts can be written. */
    @Override
    public Class<?> getSessionType() {
        return DbIdentityServiceProvider.class;
    }

    @Override
    public Session openSession() {
        return new DbIdentityServiceProvider() {
            @Override
            public IdentityOperationResult saveUser(User user) {
                changes.get().saving(user, ((UserEntity) user).getRevision() > 0);
                return super.saveUser(user);
            }

            @Override
            public IdentityOperationResult deleteUser(String account) {
                changes.get().deletingAccount(account);
                return super.deleteUser(account);
            }

            @Override
            public IdentityOperationResult deleteGroup(String group) {
                changes.get().deletingGroup(group);
                return super.deleteGroup(group);
            }

            @Override
            public IdentityOperationResult createMembership(String account, String group) {
                if (existsMembership(account, group)) {
                    checkAuthorization(Permissions.CREATE, Resources.GROUP_MEMBERSHIP, group);
                    return new IdentityOperationResult(group, IdentityOperationResult.OPERATION_NONE);
                }
                changes.get().giving(account, group);
                return super.createMembership(account, group);
            }

            @Override
            public IdentityOperationResult deleteMembership(String account, String group) {
                changes.get().taking(account, group);
                return super.deleteMembership(account, group);
            }
        };
    }
}
