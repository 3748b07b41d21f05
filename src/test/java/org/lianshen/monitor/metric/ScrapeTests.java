package org.lianshen.monitor.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a scraper gets: the figures as the tables have them, for staff only. */
@LianshenTest
class ScrapeTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    HouseMetrics metrics;

    @Autowired
    JdbcClient jdbc;

    private House house;

    @BeforeEach
    void somebodyLogsIn() {
        house = new House(port, catalogue);
    }

    @Test
    void queuesAndWhoHasWaitedLongest() {
        house.applicantSubmits("1.9");
        house.timePasses("P2D");
        house.applicantSubmits("1.9");
        var figures = scraped();
        assertThat(figures)
                .containsEntry("lianshen_tasks_open{step=\"task_recommendProposal\"}", 2.0)
                .containsEntry("lianshen_tasks_overdue{step=\"task_recommendProposal\"}", 0.0)
                .containsEntry("lianshen_stages_running{stage=\"recommendation\"}", 2.0)
                .containsEntry("lianshen_stages_running{stage=\"joint-research\"}", 2.0)
                .containsEntry("lianshen_outbox_letters{state=\"waiting\"}", count("letter where state = 'waiting'"))
                .containsEntry("lianshen_outbox_letters{state=\"dead\"}", 0.0)
                .containsEntry("lianshen_incidents_open{type=\"failedJob\"}", 0.0)
                .containsEntry("lianshen_inbox_entries", 0.0);
        for (var oldest : List.of(
                "lianshen_tasks_oldest_age_seconds{step=\"task_recommendProposal\"}",
                "lianshen_stages_oldest_age_seconds{stage=\"recommendation\"}",
                "lianshen_outbox_oldest_age_seconds")) {
            assertThat(figures.get(oldest)).as(oldest).isBetween(172_800.0, 173_800.0);
        }
        jdbc.sql("update act_ru_task set due_date_ = create_time_ where task_def_key_ = 'task_recommendProposal'")
                .update();
        assertThat(scraped()).containsEntry("lianshen_tasks_overdue{step=\"task_recommendProposal\"}", 2.0);
    }

    @Test
    void jobsThatLagOrFailAndLettersThatDoNotArrive() {
        house.applicantSubmits("1.9");
        assertThat(scraped()).containsEntry("lianshen_jobs_due", 0.0).containsEntry("lianshen_jobs_lag_seconds", 0.0);
        jdbc.sql("update act_ru_job set duedate_ = (select min(create_time_) from act_ru_task) - interval '1 hour'"
                        + " where id_ = (select min(id_) from act_ru_job)")
                .update();
        jdbc.sql("update act_ru_job set retries_ = 0 where id_ = (select max(id_) from act_ru_job)")
                .update();
        jdbc.sql("update letter set state = 'dead' where id = (select min(id) from letter)")
                .update();
        var figures = scraped();
        assertThat(figures)
                .containsEntry("lianshen_jobs_due", 1.0)
                .containsEntry("lianshen_jobs_exhausted", 1.0)
                .containsEntry("lianshen_outbox_letters{state=\"dead\"}", 1.0);
        assertThat(figures.get("lianshen_jobs_lag_seconds")).isBetween(3_600.0, 4_200.0);
    }

    @Test
    void staffReadItAndNobodyElse() {
        for (var account :
                List.of("officer", "liaison", "finance", "chair", "approver", "manager", "designer", "admin")) {
            house.as(account).get("/actuator/prometheus").expect(200);
        }
        for (var account : List.of("applicant1", "recommender-moe", "agency-cdti", "expert01")) {
            house.as(account).get("/actuator/prometheus").expect(403);
        }
        house.anonymous().get("/actuator/prometheus").expect(401);
    }

    /** As a Prometheus asks that keeps native histograms. */
    @Test
    void whoAsksForProtocolBuffersGetsThem() {
        var manager = house.as("manager");
        manager.send(manager.request("/actuator/prometheus")
                        .header(
                                "Accept",
                                "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;"
                                        + "encoding=delimited;q=0.6,text/plain;version=0.0.4;q=0.4")
                        .GET())
                .expect(200);
    }

    @Test
    void itNamesNobody() {
        house.applicantSubmits("1.9");
        scraped();
        var text = house.as("manager").get("/actuator/prometheus").text();
        assertThat(text)
                .contains(
                        "# TYPE lianshen_tasks_open gauge",
                        "# HELP lianshen_jobs_lag_seconds",
                        "hikaricp_connections_active")
                .doesNotContain("applicant1", "recommender-sc-kjt", "2022-1-1.9-0001");
    }

    private double count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Double.class).single();
    }

    private Map<String, Double> scraped() {
        metrics.read();
        var figures = new TreeMap<String, Double>();
        var text = house.as("manager").get("/actuator/prometheus").expect(200).text();
        Arrays.stream(text.split("\n")).filter(line -> !line.startsWith("#")).forEach(line -> {
            int end = line.lastIndexOf(' ');
            figures.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
        });
        return figures;
    }
}
