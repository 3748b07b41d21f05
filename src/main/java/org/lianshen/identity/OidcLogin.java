package org.lianshen.identity;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/**
 * One identity server (OpenID Connect Core 1.0): the authorization code flow with PKCE for people, bearer tokens
 * (RFC 6750) for programs. Passwords kept here open nothing. The server is asked for its addresses and keys when they
 * are first needed, so that the house starts without it.
 */
class OidcLogin implements LoginWay {

    /** The registration's name, a part of the addresses the identity server is told. */
    static final String NAME = "lianshen";

    private final OidcSettings settings;
    private final OidcAccounts accounts;
    private final ClientRegistrationRepository clients;
    private final JwtDecoder tokens;

    OidcLogin(OidcSettings settings, AccountStates states) {
        this.settings = settings;
        this.accounts = new OidcAccounts(settings, states);
        this.clients = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration()));
        this.tokens = new SupplierJwtDecoder(this::decoder);
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(NAME)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "profile")
                .userNameAttributeName(settings.accountClaim())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    private JwtDecoder decoder() {
        var decoder = NimbusJwtDecoder.withIssuerLocation(settings.issuer()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())),
                // a person's ID token is no program's access token
                new JwtClaimValidator<Object>(IdTokenClaimNames.NONCE, nonce -> nonce == null)));
        return decoder;
    }

    @Override
    public void forPeople(HttpSecurity http, ProblemEntryPoint problems) throws Exception {
        http.oauth2Login(login -> login.clientRegistrationRepository(clients)
                .loginPage("/login")
                .defaultSuccessUrl("/", false)
                .userInfoEndpoint(person -> person.oidcUserService(accounts))
                .failureHandler((request, response, failure) -> new SimpleUrlAuthenticationFailureHandler(
                                isUnknown(failure) ? "/login?unknown" : "/login?failed")
                        .onAuthenticationFailure(request, response, failure)));
        var logout = new OidcClientInitiatedLogoutSuccessHandler(clients);
        logout.setPostLogoutRedirectUri("{baseUrl}/login?logout");
        logout.setDefaultTargetUrl("/login?logout");
        http.logout(away -> away.logoutSuccessHandler(logout));
    }

    private static boolean isUnknown(Exception failure) {
        return failure instanceof OAuth2AuthenticationException refused
                && OidcAccounts.UNKNOWN.equals(refused.getError().getErrorCode());
    }

    @Override
    public void forPrograms(HttpSecurity http, ProblemEntryPoint problems) throws Exception {
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                .accessDeniedHandler(problems)
                .jwt(token -> token.decoder(tokens).jwtAuthenticationConverter(accounts)));
    }

    @Override
    public String challenge() {
        return "Bearer realm=\"lianshen\"";
    }

    @Override
    public Optional<String> formTarget() {
        var issuer = URI.create(settings.issuer());
        return Optional.of(issuer.getScheme() + "://" + issuer.getRawAuthority());
    }
}
