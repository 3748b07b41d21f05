package org.lianshen.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity server that logs everybody in instead of local passwords.
 *
 * @param issuer its address, as its tokens name it; empty for local passwords
 * @param clientId what it calls this house
 * @param clientSecret what this house proves itself with
 * @param accountClaim the claim that names the account
 * @param audience whom programs' tokens must be made for
 */
@ConfigurationProperties("lianshen.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("preferred_username") String accountClaim,
        @DefaultValue("lianshen") String audience) {

    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
