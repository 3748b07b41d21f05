package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianshen.LianshenTest;
import org.lianshen.client.BrowserSession;
import org.lianshen.expertreview.account.AccountLinks;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An expert who has no account gets one with the first invitation, opens it by the letter's link, and reviews. */
@LianshenTest
@ExtendWith(OutputCaptureExtension.class)
class FirstInvitationTests {

    private static final String ACCOUNT = "expert03-2";
    private static final String PASSWORD = "lange-und-gut-7";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccountLinks links;

    private House house;

    @BeforeEach
    void somebodyWithoutAnAccountIsInvited() {
        house = new House(port, catalogue);
        house.expertsExist();
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", "1.9", "of-1", number, "accepted");
        house.intakeCloses("1.9");
        jdbc.sql("update expert set account = null, email = 'newcomer@example.org' where id = 'expert03'")
                .update();
        house.officerAssigns("1.9");
    }

    @Test
    void theyOpenTheAccountAndReview(CapturedOutput log) {
        var letter = letterOf("invitation");
        assertThat(letter).contains("用户名：" + ACCOUNT, "Account: " + ACCOUNT, "/invitations/…");
        anOfficerSendsAnotherLink();
        var code = links.issue(ACCOUNT);
        var visitor = new BrowserSession(port);
        var page = "/invitations/" + code;
        assertThat(visitor.get(page).body()).contains(ACCOUNT, "name=\"repeated\"");
        assertThat(set(visitor, page, "password-1", "password-1")).isEqualTo(422);
        assertThat(set(visitor, page, PASSWORD, "another-one-77")).isEqualTo(422);
        assertThat(set(visitor, page + "x", PASSWORD, PASSWORD)).isEqualTo(404);
        var done = visitor.submit(page, Map.of("password", PASSWORD, "repeated", PASSWORD));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/login?opened");
        assertThat(visitor.isIn()).as("nobody is logged in by a link").isFalse();
        assertThat(visitor.get(page).statusCode()).as("used").isEqualTo(404);
        assertThat(set(visitor, page, "another-password-8", "another-password-8"))
                .isEqualTo(404);
        visitor.logIn(ACCOUNT, PASSWORD);
        assertThat(visitor.get("/reviews").body()).contains("2022-1-1.9-");
        assertThat(visitor.get("/me").body()).contains("newcomer@example.org");
        assertThat(house.as("officer").get("/experts/expert03").expect(200).text())
                .doesNotContain(code, "account-link");
        assertThat(letterOf("invitation")).doesNotContain(code);
        assertThat(log.getAll()).doesNotContain(code).doesNotContain(PASSWORD);
        assertThat(stored(code)).isZero();
    }

    private void anOfficerSendsAnotherLink() {
        var officer = BrowserSession.loggedIn(port, "officer");
        assertThat(officer.get("/experts/expert03").body()).contains("/experts/expert03/account-link");
        assertThat(officer.submit("/experts/expert03/account-link", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(letterOf("account-link")).contains(ACCOUNT, "/invitations/…");
        assertThat(officer.submit("/experts/expert01/account-link", Map.of()).statusCode())
                .isEqualTo(409);
    }

    private static int set(BrowserSession visitor, String page, String password, String repeated) {
        return visitor.submit(page, Map.of("password", password, "repeated", repeated))
                .statusCode();
    }

    private String letterOf(String kind) {
        var id = jdbc.sql("select max(id) from letter where kind = :kind and address = 'newcomer@example.org'")
                .param("kind", kind)
                .query(Long.class)
                .single();
        return house.as("officer").get("/api/letters/" + id).expect(200).text();
    }

    /** In how many columns of texts the word stands. */
    private int stored(String word) {
        var columns = jdbc.sql("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'public' and data_type in ('text', 'character varying')")
                .query(String.class)
                .list();
        int found = 0;
        for (var column : columns) {
            var table = column.substring(0, column.indexOf('.'));
            found += jdbc.sql("select count(*) from " + table + " where position(:word in " + column + ") > 0")
                    .param("word", word)
                    .query(Integer.class)
                    .single();
        }
        return found;
    }
}
