package org.lianshen.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Drafts of review sheets from before sheets had rows lose no word when the schema moves on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovedDraftsTests {

    private static final String BEFORE = "27";
    private static final String BROKEN = "{\"commentContent\":\"\\ud800\",\"scoreContent\":1";
    private static final String OTHER = "{\"decision\":\"pass\",  \"reason\":\"scoreContent\"}";

    private TestServer server;
    private JdbcClient jdbc;

    @BeforeAll
    void moves() {
        server = TestServer.start(Path.of("target/databases/moved-drafts"));
        var source = new DriverManagerDataSource(server.url());
        jdbc = JdbcClient.create(source);
        var before = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .cleanDisabled(false);
        before.load().clean();
        before.target(BEFORE).load().migrate();
        draft("sheet", """
                {"decision":"score","scoreContent":87,"commentContent":"清楚","scoreRoute":null,"commentRoute":"可行",
                 "commentTeam":"","comment":"总体可行"}""");
        draft("broken", BROKEN);
        draft("other", OTHER);
        before.target("latest").load().migrate();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    private void draft(String task, String answers) {
        jdbc.sql("insert into task_draft (task, account, answers, saved_at)"
                        + " values (:task, 'expert01', :answers, now())")
                .param("task", task)
                .param("answers", answers)
                .update();
    }

    private String answers(String task) {
        return jdbc.sql("select answers from task_draft where task = :task")
                .param("task", task)
                .query(String.class)
                .single();
    }

    @Test
    void everyWordIsInItsRow() throws Exception {
        var moved = new ObjectMapper().readTree(answers("sheet"));
        assertThat(moved.fieldNames()).toIterable().containsExactlyInAnyOrder("decision", "comment", "criteria");
        assertThat(moved.get("comment").asText()).isEqualTo("总体可行");
        assertThat(moved.get("criteria").findValuesAsText("id"))
                .containsExactly("content", "route", "plan", "team", "results");
        assertThat(moved.at("/criteria/0/score").asInt()).isEqualTo(87);
        assertThat(moved.at("/criteria/0/comment").asText()).isEqualTo("清楚");
        assertThat(moved.at("/criteria/1/score").isMissingNode()).isTrue();
        assertThat(moved.at("/criteria/1/comment").asText()).isEqualTo("可行");
    }

    @Test
    void whatIsNoSheetOrCannotBeReadStaysToTheLetter() {
        assertThat(answers("broken")).isEqualTo(BROKEN);
        assertThat(answers("other")).isEqualTo(OTHER);
    }
}
