package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts of the catalogue and of applicants reach a form so that it shows them as they were written. */
@LianshenTest
class FormTextsProcessTests {

    private static final String MARKED = "执行期 2~3 年，经费 100~200 万元 <mark>原文</mark> *注*";

    @Autowired
    JdbcClient jdbc;

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    @Test
    void aQuoteInMarkdownIsEscapedAndATitleInATableIsNot() {
        var number = actors.recommended(
                "1.3",
                content -> ((ObjectNode) content.get("title")).put("zh", MARKED).put("en", MARKED));
        jdbc.sql("update formal_check set result = jsonb_set(result, '{questions,0,quote}', to_jsonb(:quote::text))")
                .param("quote", MARKED)
                .update();
        var task = engineProbe.task(number, "check-formal-requirements");
        var question = engineProbe.shown(task, "answers").get(0);
        assertThat(question.get("quote").asText())
                .isEqualTo("执行期 2&#126;3 年，经费 100&#126;200 万元 &#60;mark&#62;原文&#60;/mark&#62; &#42;注&#42;");
        assertThat(question.get("rule").asText()).startsWith("1.3-");
        assertThat(engineProbe.shownText(task, "title")).contains("2~3").contains("<mark>");
        actors.officerPasses(number);
        engineProbe.expectStatus(number, "awaiting-confirmation");
    }
}
