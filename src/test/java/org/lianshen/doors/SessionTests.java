package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.client.BrowserSession;
import org.lianshen.identity.Role;
import org.lianshen.process.account.AccountOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions that were planted, stolen, left behind, or outlived their account. */
@LianshenTest
class SessionTests {

    private static final String GUEST = "guest-of-the-session-tests";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String TASKLIST_LOGOUT = "/camunda/api/admin/auth/user/default/logout";

    @LocalServerPort
    int port;

    @Autowired
    AccountOffice office;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void aGuestComes() {
        office.open(AccountOffice.plain(GUEST, "Guest", Role.OFFICER), LianshenTest.PASSWORD);
    }

    @AfterEach
    void theGuestLeaves() {
        identity.deleteUser(GUEST);
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "plants a session in a browser before its owner logs in",
            as = "anonymous",
            meets = "the planted session is nobody's; the login makes another")
    void aPlantedSessionIsNotLoggedIn() {
        var attacker = new BrowserSession(port);
        attacker.get("/login");
        var victim = new BrowserSession(port);
        victim.cookies.putAll(attacker.cookies);
        var planted = attacker.cookies.get(BrowserSession.SESSION);
        assertThat(planted).isNotBlank();
        victim.logIn(GUEST, LianshenTest.PASSWORD);
        assertThat(victim.isIn()).isTrue();
        assertThat(victim.cookies.get(BrowserSession.SESSION)).isNotEqualTo(planted);
        assertThat(attacker.isIn()).isFalse();
        var invented = new BrowserSession(port);
        invented.cookies.put(BrowserSession.SESSION, "0123456789ABCDEF0123456789ABCDEF");
        invented.logIn(GUEST, LianshenTest.PASSWORD);
        assertThat(invented.cookies.get(BrowserSession.SESSION)).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "goes on with a stolen session after its owner has logged out, on the pages or in Tasklist",
            as = "anonymous",
            meets = "401 or the login page everywhere; the browser's cookies are emptied")
    void afterTheLogoutTheSessionIsDead() {
        var page = BrowserSession.loggedIn(port, GUEST);
        var thief = thiefOf(page);
        expectEmptied(page.submit("/logout", Map.of()), 302);
        expectOut(thief);
        var worker = BrowserSession.loggedIn(port, GUEST);
        thief = thiefOf(worker);
        expectEmptied(
                worker.send("POST", TASKLIST_LOGOUT, Map.of("X-XSRF-TOKEN", worker.cookies.get("XSRF-TOKEN")), ""),
                204);
        expectOut(thief);
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "goes on after the account was deleted: session, Tasklist, password of a moment ago",
            as = "officer, dismissed",
            meets = "401 from the next call on")
    void aDeletedAccountIsOutAtOnce() {
        var visitor = inTasklist();
        expectBasic(LianshenTest.PASSWORD, 200);
        identity.deleteUser(GUEST);
        expectOut(visitor);
        expectBasic(LianshenTest.PASSWORD, 401);
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "goes on with a session or the old password after the password was changed",
            as = "whoever knows the old password",
            meets = "401 from the next call on")
    void anotherPasswordEndsSessionsAndTheOldOne() {
        var visitor = inTasklist();
        expectBasic(LianshenTest.PASSWORD, 200);
        office.open(AccountOffice.plain(GUEST, "Guest", Role.OFFICER), "another-password-2");
        expectOut(visitor);
        expectBasic(LianshenTest.PASSWORD, 401);
        expectBasic("another-password-2", 200);
    }

    @Test
    @Attack(
            door = Door.LOGIN,
            tries = "goes on with the rights of a role that was taken away, on the pages, by password and in Tasklist",
            as = "officer, moved",
            meets = "401 or 403 from the next call on")
    void aRoleThatWasTakenAwayIsGoneAtOnce() {
        var visitor = inTasklist();
        var program = new BrowserSession(port);
        assertThat(program.send("GET", TASKS, basic(LianshenTest.PASSWORD), "").statusCode())
                .isEqualTo(200);
        identity.deleteMembership(GUEST, Role.OFFICER.group());
        identity.createMembership(GUEST, Role.EXPERT.group());
        expectOut(visitor);
        expectBasic(LianshenTest.PASSWORD, 403);
        assertThat(program.send("GET", "/camunda/api/admin/auth/user/default", basic(LianshenTest.PASSWORD), "")
                        .statusCode())
                .isEqualTo(200);
        var tasks = "/camunda/api/engine/engine/default/task/count?candidateGroup=officer&includeAssignedTasks=true";
        assertThat(program.send("GET", tasks, basic(LianshenTest.PASSWORD), "").body())
                .isEqualTo("{\"count\":0}");
        identity.deleteMembership(GUEST, Role.EXPERT.group());
        assertThat(program.send("GET", TASKS, basic(LianshenTest.PASSWORD), "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSessionsCookieIsKeptFromScriptsAndOtherSites() {
        var made = new BrowserSession(port)
                .get("/login")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(made).startsWith(BrowserSession.SESSION + "=").contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    private BrowserSession inTasklist() {
        var visitor = BrowserSession.loggedIn(port, GUEST);
        visitor.get("/camunda/app/tasklist/default/");
        assertThat(visitor.isIn()).isTrue();
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(200);
        return visitor;
    }

    private BrowserSession thiefOf(BrowserSession victim) {
        victim.get("/camunda/app/tasklist/default/");
        victim.get("/");
        var thief = new BrowserSession(port);
        thief.cookies.putAll(victim.cookies);
        assertThat(thief.isIn()).isTrue();
        return thief;
    }

    private static void expectEmptied(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith(BrowserSession.SESSION + "=;") && cookie.contains("Max-Age=0"))
                .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN=;") && cookie.contains("Max-Age=0"));
    }

    private static void expectOut(BrowserSession visitor) {
        assertThat(visitor.isIn()).isFalse();
        assertThat(visitor.get("/api/proposals").statusCode()).isEqualTo(401);
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
    }

    private void expectBasic(String password, int status) {
        assertThat(new BrowserSession(port)
                        .send("GET", "/api/experts", basic(password), "")
                        .statusCode())
                .isEqualTo(status);
    }

    private static Map<String, String> basic(String password) {
        return Map.of("Authorization", ApiClient.basic(GUEST, password));
    }
}
