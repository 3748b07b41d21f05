package org.lianshen.doors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lianshen.client.ApiClient;
import org.springframework.web.util.UriComponentsBuilder;

/** A small identity server (OpenID Connect Core 1.0), honest until a test tells it to lie. */
final class IdentityServer {

    static final String CLIENT = "house";
    static final String SECRET = "a-secret-of-the-house-and-the-server";

    /** What a token is signed with. */
    enum Signature {
        OWN,
        ANOTHERS,
        CLIENT_SECRET,
        NONE
    }

    private final HttpServer http;
    private final RSAKey own;
    private final RSAKey anothers;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private String person = "officer";
    private Signature signature = Signature.OWN;
    private Consumer<JWTClaimsSet.Builder> lie = claims -> {};

    /** Begins to serve on a free port of this machine. */
    IdentityServer() {
        try {
            own = new RSAKeyGenerator(2048).keyID("key").generate();
            anothers = new RSAKeyGenerator(2048).keyID("key").generate();
            http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        http.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, description()));
        http.createContext("/keys", exchange -> json(exchange, 200, new JWKSet(own.toPublicJWK()).toJSONObject()));
        http.createContext("/authorize", this::authorize);
        http.createContext("/token", this::token);
        http.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** Who logs in from now on, with honest tokens. */
    void honestly(String account) {
        lying(account, Signature.OWN, claims -> {});
    }

    /** Who logs in from now on, with what the tokens say changed and so signed. */
    void lying(String account, Signature with, Consumer<JWTClaimsSet.Builder> change) {
        person = account;
        signature = with;
        lie = change;
    }

    /** A program's token, with what it says changed. */
    String accessToken(String account, Signature with, Consumer<JWTClaimsSet.Builder> change) {
        var claims = claims(account, "lianshen");
        change.accept(claims);
        return sign(claims.build(), with);
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "end_session_endpoint",
                issuer() + "/logout",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        var back = UriComponentsBuilder.fromUri(URI.create(asked.get("redirect_uri")))
                .queryParam("code", code)
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(asked.get("state"));
        exchange.getResponseHeaders().add("Location", back.toUriString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var sent = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(sent.getOrDefault("code", ""));
        var client = ApiClient.basic(CLIENT, SECRET);
        if (asked == null
                || !client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !challenge(sent.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        var claims = claims(person, CLIENT).claim("nonce", asked.get("nonce"));
        lie.accept(claims);
        json(
                exchange,
                200,
                Map.of(
                        "access_token",
                        "opaque",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        sign(claims.build(), signature)));
    }

    private JWTClaimsSet.Builder claims(String account, String audience) {
        var now = Clock.systemUTC().instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("subject-of-" + account)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("preferred_username", account);
    }

    private String sign(JWTClaimsSet claims, Signature with) {
        try {
            if (with == Signature.NONE) {
                return new PlainJWT(claims).serialize();
            }
            boolean mac = with == Signature.CLIENT_SECRET;
            var algorithm = mac ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256;
            var token =
                    new SignedJWT(new JWSHeader.Builder(algorithm).keyID("key").build(), claims);
            token.sign(mac ? new MACSigner(SECRET) : new RSASSASigner(with == Signature.OWN ? own : anothers));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        var bytes = new ObjectMapper().writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
