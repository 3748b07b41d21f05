package org.lianshen.identity;

/** What is kept under the names of accounts. Where something is, the account can be closed but not deleted. */
public interface AccountTraces {

    /** Whether anything is kept that names the account. */
    boolean name(String account);
}
