package org.lianshen.identity;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who wants the weekly digest of what is late and what comes. It is for managers and officers. */
@Service
public class DigestReaders {

    private final DigestReaderRepository readers;

    DigestReaders(DigestReaderRepository readers) {
        this.readers = readers;
    }

    /** Whether somebody with these duties may have it. */
    public static boolean may(Caller caller) {
        return caller.has(Role.MANAGER) || caller.has(Role.OFFICER);
    }

    /** Whether the account has asked for it. */
    public boolean wants(String account) {
        return readers.wants(account);
    }

    /** From now on the account gets it, or does not. */
    @Transactional
    public void set(String account, boolean wanted) {
        if (wanted) {
            readers.add(account);
        } else {
            readers.remove(account);
        }
    }
}
