package org.lianshen.process.engine;

import org.camunda.bpm.engine.identity.User;

/** What the house has to say before an account, a group or a membership changes, whichever way that is asked. */
public interface AccountChanges {

    /**
     * An account is about to be written.
     *
     * @param known whether it exists already
     * @throws org.lianshen.problem.Refusal where it may not be
     */
    void saving(User user, boolean known);

    /** As {@link #saving}, for an account's end. */
    void deletingAccount(String account);

    /** As {@link #saving}, for a group's end. */
    void deletingGroup(String group);

    /** Somebody is about to become a member of a group. */
    void giving(String account, String group);

    /** Somebody is about to leave a group. */
    void taking(String account, String group);
}
