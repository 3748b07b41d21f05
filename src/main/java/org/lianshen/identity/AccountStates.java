package org.lianshen.identity;

import java.util.Optional;

/** How accounts stand, asked anew each time: what an administrator changes holds from the next request on. */
public interface AccountStates {

    /** How the account stands, or nothing where there is none of that id. */
    Optional<AccountState> of(String account);
}
