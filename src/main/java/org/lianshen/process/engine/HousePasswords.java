package org.lianshen.process.engine;

import java.util.Collection;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/** Keeps accounts whose passwords come from the house's configuration, where they were checked or are only a demo's. */
@Component
public class HousePasswords {

    private final IdentityService identity;
    private final ProcessEngine engine;

    HousePasswords(IdentityService identity, ProcessEngine engine) {
        this.identity = identity;
        this.engine = engine;
    }

    /** Writes the account, whatever its password is. */
    public void save(User user) {
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }

    /**
     * A password as the engine keeps it, for several accounts that have it: hashing takes long, so that guessing does.
     *
     * @param salt what is added before it is hashed
     * @param hash with the name of the algorithm
     */
    public record Hashed(String salt, String hash) {

        /** Whether an account has just this one. */
        public boolean isOf(User user) {
            return salt.equals(((UserEntity) user).getSalt()) && hash.equals(user.getPassword());
        }

        /** To be saved with the account. */
        public void giveTo(User user) {
            var entity = (UserEntity) user;
            entity.setSalt(salt);
            entity.setDbPassword(hash);
        }
    }

    /** A password's hash: that of the first of some accounts, where it has that password, or a new one. */
    public Hashed hashed(String password, Collection<User> known) {
        var passwords = configuration().getPasswordManager();
        return known.stream()
                .limit(1)
                .map(user -> new Hashed(((UserEntity) user).getSalt(), user.getPassword()))
                .filter(kept -> passwords.check(EncryptionUtil.saltPassword(password, kept.salt()), kept.hash()))
                .findFirst()
                .orElseGet(() -> {
                    var salt = configuration().getSaltGenerator().generateSalt();
                    return new Hashed(salt, passwords.encrypt(EncryptionUtil.saltPassword(password, salt)));
                });
    }

    private ProcessEngineConfigurationImpl configuration() {
        return ((ProcessEngineImpl) engine).getProcessEngineConfiguration();
    }
}
