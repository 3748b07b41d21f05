package org.lianshen.process.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;

/**
 * Checks permits with all groups of whoever is logged in, and refuses revocations. The engine would first ask the
 * database, with every command, which of the groups have any permit at all, which decides nothing, and whether anything
 * is revoked from anybody; as nothing ever is, nobody is forgotten by not asking.
 */
final class GrantOnlyAuthorizations implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
        return new AuthorizationManager() {
            @Override
            public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
                return groups == null ? List.of() : groups;
            }

            @Override
            public void insert(DbEntity permit) {
                requireGrant((AuthorizationEntity) permit);
                super.insert(permit);
            }

            @Override
            public void update(AuthorizationEntity permit) {
                requireGrant(permit);
                super.update(permit);
            }
        };
    }

    private static void requireGrant(AuthorizationEntity permit) {
        if (permit.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
            throw Refusal.conflict("no-revocations", Text.of("process.no-revocations"));
        }
    }
}
