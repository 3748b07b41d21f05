package org.lianshen.process.caller;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Lets the house itself use the engine. The engine checks authorizations of whoever is set on the thread; what the
 * house does on its own account must not depend on who happened to cause it.
 */
@Component
public class AsSystem {

    private final IdentityService identity;

    AsSystem(IdentityService identity) {
        this.identity = identity;
    }

    /** Runs {@code work} without anybody's authentication and gives the former one back. */
    public <T> T call(Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(before);
        }
    }

    /** As {@link #call}, for work without a result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
