package org.lianshen.process.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many wrong passwords are borne. Each kind of try comes back one by one.
 *
 * @param triesPerAccount in a row for one account from one address
 * @param triesPerAddress in a row from one address, whatever the account
 * @param triesElsewhere in a row for one account from all addresses where it has not lately logged in
 * @param recovery after which there is one more try for an account; an address gets one a sixth of that
 */
@ConfigurationProperties("lianshen.login")
record LoginSettings(
        @DefaultValue("10") int triesPerAccount,
        @DefaultValue("100") int triesPerAddress,
        @DefaultValue("50") int triesElsewhere,
        @DefaultValue("1m") Duration recovery) {}
