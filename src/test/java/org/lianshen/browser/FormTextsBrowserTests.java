package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.language.Language;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In Chromium, a form shows what the catalogue and an applicant say letter by letter. */
@LianshenTest
class FormTextsBrowserTests {

    private static final String QUOTE = "执行期 2~3 年，经费 100~200 万元，<mark>原文</mark>，*注*，`码`，a_b_c，https://example.org";
    private static final String TITLE = "一种 <mark>标记</mark> 2~3 与 4~5 {{number}} 的方法";

    private static final Chromium CHROMIUM = Chromium.shared();

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Test
    void wordsBetweenMarksAreThereAndTagsToo() {
        var house = new House(port, catalogue);
        var number = house.applicantSubmits(
                "1.3",
                content -> ((ObjectNode) content.get("title")).put("zh", TITLE).put("en", TITLE));
        house.recommenderRecommends(number);
        jdbc.sql("update formal_check set result = jsonb_set(result, '{questions,0,quote}', to_jsonb(:quote::text))")
                .param("quote", QUOTE)
                .update();
        try (var tasklist = TasklistPage.of(CHROMIUM.browser(), port, "officer", Language.CHINESE)) {
            tasklist.opens(number);
            assertThat(tasklist.form()).containsText(number);
            assertThat(tasklist.form()).containsText(QUOTE);
            assertThat(tasklist.form()).containsText(TITLE);
            assertThat(tasklist.form().locator("blockquote a")).hasCount(0);
            Links.expectAllOpen(tasklist);
        }
    }
}
