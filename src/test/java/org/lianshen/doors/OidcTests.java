package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.client.BrowserSession;
import org.lianshen.doors.IdentityServer.Signature;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** One identity server logs everybody in, at an https address: the house under the answers of a lying one. */
@LianshenTest
// a second engine of the same name takes the webapps over: whoever works in Tasklist over HTTP comes before
@Order(Integer.MAX_VALUE - 1)
@TestPropertySource(
        properties = {
            "lianshen.database.folder=target/lianshen-oidc-tests",
            "lianshen.public-url=https://review.example.org",
            "lianshen.oidc.client-id=" + IdentityServer.CLIENT,
            "lianshen.oidc.client-secret=" + IdentityServer.SECRET
        })
@ContextConfiguration(initializers = OidcTests.Issuer.class)
class OidcTests {

    private static final IdentityServer SERVER = new IdentityServer();
    private static final String SESSION = "__Host-lianshen";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @LocalServerPort
    int port;

    @BeforeEach
    void theServerIsHonest() {
        SERVER.honestly("officer");
    }

    @Test
    void peopleLogInThereAndWorkHere() {
        var visitor = new BrowserSession(port);
        assertThat(visitor.get("/login").body())
                .contains("/oauth2/authorization/lianshen")
                .doesNotContain("type=\"password\"");
        var asked = IdentityServer.parameters(URI.create(begins(visitor)).getRawQuery());
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("nonce", "state", "code_challenge");
        var planted = visitor.cookies.get(SESSION);
        assertThat(location(logsIn(visitor))).endsWith("/");
        assertThat(visitor.cookies.get(SESSION)).isNotEqualTo(planted);
        assertThat(visitor.get("/").body()).contains("officer");
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        var token = Map.of("X-XSRF-TOKEN", visitor.cookies.get("XSRF-TOKEN"), "Content-Type", "application/json");
        assertThat(visitor.send("POST", TASKS, token, "{}").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
    }

    @Test
    void theLogoutEndsTheSessionHereAndThere() {
        var visitor = new BrowserSession(port);
        logsIn(visitor);
        var thief = new BrowserSession(port);
        thief.cookies.putAll(visitor.cookies);
        visitor.get("/");
        var away = visitor.submit("/logout", Map.of());
        assertThat(location(away)).startsWith(SERVER.issuer() + "/logout?id_token_hint=");
        assertThat(thief.isIn()).isFalse();
        assertThat(visitor.get("/login")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("form-action 'self' " + SERVER.issuer());
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "logs in with an ID token of wrong nonce, audience, issuer or key, expired, unsigned, or"
                    + " signed with the"
                    + " client's secret",
            as = "anonymous",
            meets = "back at the login page, nobody is logged in")
    void aTokenThatDoesNotDoLogsNobodyIn() {
        for (var forgery : forgeries(IdentityServer.CLIENT).entrySet()) {
            forgery.getValue().run();
            expectRefused(forgery.getKey(), "/login?failed");
        }
        SERVER.lying("officer", Signature.OWN, claims -> claims.claim("nonce", "another"));
        expectRefused("nonce", "/login?failed");
        SERVER.lying("officer", Signature.OWN, claims -> claims.claim("nonce", null));
        expectRefused("no nonce", "/login?failed");
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "logs in as somebody whom the identity server knows and the house does not",
            as = "anonymous",
            meets = "the login page says so, nobody is logged in")
    void whoHasNoAccountHereStaysOut() {
        SERVER.honestly("nobody-here");
        expectRefused("unknown", "/login?unknown");
        SERVER.lying("officer", Signature.OWN, claims -> claims.claim("preferred_username", null));
        expectRefused("nameless", "/login?unknown");
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "sends a victim back with the attacker's code, another state, or a code used before",
            as = "anonymous",
            meets = "back at the login page, nobody is logged in")
    void aCodeWorksOnceAndOnlyWhereItWasAskedFor() {
        var attacker = new BrowserSession(port);
        var back = location(new BrowserSession(port).get(begins(attacker)));
        var victim = new BrowserSession(port);
        assertThat(location(victim.get(back))).endsWith("/login?failed");
        begins(victim);
        assertThat(location(victim.get(back))).endsWith("/login?failed");
        assertThat(victim.isIn()).isFalse();
        assertThat(location(attacker.get(back))).endsWith("/");
        assertThat(attacker.isIn()).isTrue();
        var again = new BrowserSession(port);
        var state = IdentityServer.parameters(URI.create(begins(again)).getRawQuery())
                .get("state");
        var code = IdentityServer.parameters(URI.create(back).getRawQuery()).get("code");
        assertThat(location(again.send(
                        "GET",
                        "/login/oauth2/code/lianshen?code=" + code + "&state=" + state.replace("=", "%3D"),
                        Map.of(),
                        "")))
                .endsWith("/login?failed");
        assertThat(again.isIn()).isFalse();
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "logs in with a local password beside the identity server: by form, by Basic, at Tasklist",
            as = "whoever knows a password",
            meets = "401 or 404, nobody is logged in")
    void localPasswordsOpenNothing() {
        var visitor = new BrowserSession(port);
        var basic = Map.of("Authorization", ApiClient.basic("officer", LianshenTest.PASSWORD));
        assertThat(visitor.send("GET", "/api/proposals", basic, "").statusCode())
                .isEqualTo(401);
        assertThat(visitor.send("GET", TASKS, basic, "").statusCode()).isEqualTo(401);
        assertThat(visitor.send("GET", "/api/proposals", basic, "").headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"lianshen\"");
        visitor.logIn("officer", LianshenTest.PASSWORD);
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "calls with a token of wrong audience, issuer or key, expired, without an end, unsigned, an"
                    + " ID token, or of"
                    + " nobody here",
            as = "anonymous",
            meets = "401")
    void programsComeWithTokensMadeForThisHouse() {
        assertThat(called(SERVER.accessToken("officer", Signature.OWN, claims -> {})))
                .isEqualTo(200);
        assertThat(called(SERVER.accessToken("applicant1", Signature.OWN, claims -> {})))
                .isEqualTo(403);
        var lies = lies("house");
        lies.put("endless", claims -> claims.expirationTime(null));
        lies.put("an ID token", claims -> claims.claim("nonce", "x"));
        lies.put("nobody", claims -> claims.claim("preferred_username", "nobody-here"));
        lies.forEach((what, lie) -> assertThat(called(SERVER.accessToken("officer", Signature.OWN, lie)))
                .as(what)
                .isEqualTo(401));
        for (var signature : new Signature[] {Signature.ANOTHERS, Signature.CLIENT_SECRET, Signature.NONE}) {
            assertThat(called(SERVER.accessToken("officer", signature, claims -> {})))
                    .as("%s", signature)
                    .isEqualTo(401);
        }
        assertThat(called("nonsense")).isEqualTo(401);
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "reads cookies on a plain connection to a house with an https address, or plants them from"
                    + " a sister domain",
            as = "anonymous, on the network",
            meets = "Secure cookies, the session's bound to this very host, and HSTS")
    void behindAnHttpsAddressEverythingStaysOnTls() {
        var visitor = new BrowserSession(port);
        var page = visitor.get("/oauth2/authorization/lianshen");
        assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith(SESSION + "=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        logsIn(visitor);
        var tasklist = visitor.get("/camunda/app/tasklist/default/");
        assertThat(tasklist.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN=") && cookie.contains("Secure"));
        assertThat(tasklist.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
    }

    private static Map<String, Consumer<JWTClaimsSet.Builder>> lies(String wrongAudience) {
        var lies = new LinkedHashMap<String, Consumer<JWTClaimsSet.Builder>>();
        lies.put("audience", claims -> claims.audience(wrongAudience));
        lies.put("issuer", claims -> claims.issuer("https://evil.example"));
        lies.put("expired", claims -> claims.expirationTime(Date.from(Instant.EPOCH)));
        return lies;
    }

    private static Map<String, Runnable> forgeries(String client) {
        var forgeries = new LinkedHashMap<String, Runnable>();
        lies("not-" + client)
                .forEach((what, lie) -> forgeries.put(what, () -> SERVER.lying("officer", Signature.OWN, lie)));
        for (var signature : new Signature[] {Signature.ANOTHERS, Signature.CLIENT_SECRET, Signature.NONE}) {
            forgeries.put(signature.name(), () -> SERVER.lying("officer", signature, claims -> {}));
        }
        return forgeries;
    }

    private int called(String token) {
        var bearer = Map.of("Authorization", "Bearer " + token);
        return new BrowserSession(port).send("GET", "/api/experts", bearer, "").statusCode();
    }

    private void expectRefused(String what, String page) {
        var visitor = new BrowserSession(port);
        assertThat(location(logsIn(visitor))).as(what).endsWith(page);
        assertThat(visitor.isIn()).as(what).isFalse();
    }

    /** The identity server's address that the browser is sent to. */
    private static String begins(BrowserSession visitor) {
        return location(visitor.get("/oauth2/authorization/lianshen"));
    }

    private HttpResponse<String> logsIn(BrowserSession visitor) {
        return visitor.get(location(new BrowserSession(port).get(begins(visitor))));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Tells the house where the identity server is. */
    static class Issuer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("lianshen.oidc.issuer=" + SERVER.issuer()).applyTo(context);
        }
    }
}
