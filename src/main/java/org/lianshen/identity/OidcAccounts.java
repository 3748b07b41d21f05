package org.lianshen.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Finds the account that a token names. What it may do is kept here, not there: Admin gives roles. */
class OidcAccounts
        implements OAuth2UserService<OidcUserRequest, OidcUser>, Converter<Jwt, AbstractAuthenticationToken> {

    /** What the login page is told where the identity server knows somebody whom the house does not. */
    static final String UNKNOWN = "unknown_account";

    private final OidcSettings settings;
    private final AccountStates states;

    OidcAccounts(OidcSettings settings, AccountStates states) {
        this.settings = settings;
        this.states = states;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var state = standing(request.getIdToken());
        if (state == null) {
            throw new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN));
        }
        return new DefaultOidcUser(state.authorities(), request.getIdToken(), settings.accountClaim());
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var state = standing(token);
        if (state == null) {
            throw new InvalidBearerTokenException("The token names no account");
        }
        return new JwtAuthenticationToken(token, state.authorities(), state.account());
    }

    private @Nullable AccountState standing(ClaimAccessor token) {
        var account = token.getClaim(settings.accountClaim()) instanceof String name ? name : null;
        return account == null ? null : states.of(account).orElse(null);
    }
}
