package org.lianshen.identity;

/** What is kept under the names of accounts. Where something is, the account can be closed but not deleted. */
public interface AccountTraces {

    /** A query on tables of one's own that tells whether anything names the account {@code :account}. */
    String query();
}
