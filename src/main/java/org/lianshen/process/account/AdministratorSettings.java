package org.lianshen.process.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator, made at the start of a house that has none.
 *
 * @param account the account's id; empty for none
 * @param password the account's password; not needed any more once there is an administrator
 */
@ConfigurationProperties("lianshen.admin")
record AdministratorSettings(
        @DefaultValue("") String account, @DefaultValue("") String password) {

    @Override
    public String toString() {
        return "AdministratorSettings[account=" + account + "]";
    }
}
