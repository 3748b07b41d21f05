package org.lianshen.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.LianshenTest;
import org.lianshen.process.acting.Colleagues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever watches may open whatever the monitor's pages lead them to: no link ends at a closed door. */
@LianshenTest
class MonitorLinksTests {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern PAGES = Pattern.compile("/(monitor|search)(?!/files)([/?].*)?");
    private static final Pattern ITEMS = Pattern.compile("/(monitor/tasks|monitor/proposals|proposals)/.+");

    /** Of addresses that differ in a call, a direction, a step or a model only, so many are opened. */
    private static final int OF_A_KIND = 2;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Colleagues colleagues;

    @BeforeEach
    void muchGoesOn(@Autowired ApplicationContext context) {
        colleagues = new Colleagues(context, port);
        var house = colleagues.house;
        house.expertsExist();
        var task = colleagues.officersTask();
        colleagues.claims("officer", task);
        house.as("manager")
                .post(
                        "/api/monitor/tasks/hand-overs",
                        Map.of("tasks", List.of(task), "to", Colleagues.OFFICER, "reason", "请假"))
                .expect(200);
        var number = house.applicantSubmits("1.9");
        house.recommenderRecommends(number);
        house.officerPasses(number);
        house.agencySends("nrf", "1.9", "m1", number, "accepted");
        house.intakeCloses("1.9");
        house.officerAssigns("1.9");
        var returned = house.applicantSubmits("2.0");
        house.recommenderRecommends(returned);
        house.officerReturns(returned, "请补充");
        house.applicantWithdraws(house.applicantSubmits("1.3"));
        house.applicantSubmits("1.3");
        jdbc.sql("update act_ru_task set due_date_ = due_date_ - interval '1 year' where due_date_ is not null")
                .update();
    }

    @AfterEach
    void leave() {
        colleagues.close();
    }

    @ParameterizedTest
    @CsvSource({"manager, true", "officer, true", "chair, true", "approver, false", "liaison, false", "admin, false"})
    void everyLinkOpens(String account, boolean opensTasks) {
        var client = colleagues.house.as(account);
        var ahead = new ArrayDeque<>(List.of("/monitor", "/search?q=2022"));
        if (opensTasks) {
            ahead.add("/monitor/tasks");
        }
        var seen = new HashSet<String>();
        var closed = new TreeSet<String>();
        var kinds = new HashMap<String, Integer>();
        while (!ahead.isEmpty()) {
            var address = ahead.remove();
            if (!seen.add(address) || kinds.merge(kind(address), 1, Integer::sum) > most(address)) {
                continue;
            }
            var answer = client.page(address, "zh");
            if (answer.status() != 200) {
                closed.add(answer.status() + " " + address);
            } else if (PAGES.matcher(address).matches() && answer.text().contains("<main")) {
                ahead.addAll(links(answer.text()));
            }
        }
        assertThat(closed).isEmpty();
        assertThat(kinds.keySet())
                .contains("/monitor/late?call&direction", "/monitor/forecast?call&direction", "/monitor/models/#")
                .contains("/proposals?call&direction&status", "/monitor/files/#?call&direction&format")
                .anyMatch(kind -> kind.startsWith("/monitor/proposals/2022-1-1.9-"))
                .anyMatch(kind -> kind.startsWith("/proposals/2022-1-"));
        assertThat(kinds.keySet().stream().anyMatch(kind -> kind.startsWith("/monitor/tasks/")))
                .isEqualTo(opensTasks);
    }

    private static int most(String address) {
        return ITEMS.matcher(address).matches() ? 1 : OF_A_KIND;
    }

    /** Without what makes one address of a kind differ from the next; each task and proposal is one of its own. */
    private static String kind(String address) {
        var path = address.replaceAll("[?].*", "");
        if (ITEMS.matcher(path).matches()) {
            return path;
        }
        var names = address.contains("?") ? address.replaceAll("=[^&]*", "").replaceAll("^[^?]*", "") : "";
        return path.replaceAll("(?<=/monitor/(?:models|steps|files)/)[^/]+", "#") + names;
    }

    private static Set<String> links(String page) {
        var main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        var links = new TreeSet<String>();
        LINK.matcher(main).results().forEach(found -> links.add(found.group(1).replace("&amp;", "&")));
        return links;
    }
}
