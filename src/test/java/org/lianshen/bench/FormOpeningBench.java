package org.lianshen.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianshen.browser.Chromium;

/**
 * Prints how long it takes, in Chromium, from the click on a card in Tasklist until the first field of its form can be
 * typed into, for one or several running applications in turn. A program and no test, for applications started
 * beforehand with their demo data:
 * {@code mvn -Pbench test -Dtest=FormOpeningBench -Dbench.addresses=http://127.0.0.1:8081,http://127.0.0.1:8082}.
 * {@code -Dbench.openings} changes how often.
 */
class FormOpeningBench {

    private static final String ADDRESSES = System.getProperty("bench.addresses", "http://127.0.0.1:8080");
    private static final int OPENINGS = Integer.getInteger("bench.openings", 20);
    private static final int WARM_UP = 6;

    private static final String ACCOUNT = "liaison";
    private static final String PASSWORD = System.getProperty("bench.password", "lianshen-demo");

    /** Two sample proposals with a task for the liaison officer, and the first field of its form. */
    private static final Map<String, String> TASKS = Map.of(
            "demo-1-9.7-0001", "[id*='-contact_']",
            "demo-1-9.9-0001", "[id*='-federal_']");

    private static final String CLAIM = """
            async () => {
              const api = '/camunda/api/engine/engine/default/task';
              const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1];
              const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token };
              for (const task of await (await fetch(`${api}?unassigned=true&includeAssignedTasks=false`)).json()) {
                await fetch(`${api}/${task.id}/claim`, { method: 'POST', headers, body: '{"userId":"%s"}' });
              }
            }
            """.formatted(ACCOUNT);

    private static final String OPEN = """
            ([number, field]) => new Promise((done) => {
              const card = [...document.querySelectorAll('.tasks-list li.task')]
                .find((each) => each.textContent.includes(number)).querySelector('a');
              const begin = performance.now();
              const look = () => {
                const input = document.querySelector(`.fjs-container ${field}`);
                if (input && !input.disabled && !input.readOnly && input.offsetParent) done(performance.now() - begin);
                else requestAnimationFrame(look);
              };
              card.click();
              look();
            })
            """;

    @Test
    void printHowLongAFormTakesToOpen() {
        try (var chromium = Chromium.start()) {
            var pages = new LinkedHashMap<String, Page>();
            var times = new LinkedHashMap<String, List<Double>>();
            for (var address : ADDRESSES.split(",")) {
                pages.put(address, tasklist(chromium.browser(), address));
                times.put(address, new ArrayList<>());
            }
            for (int opening = -WARM_UP; opening < OPENINGS; opening++) {
                for (var page : pages.entrySet()) {
                    for (var task : TASKS.entrySet()) {
                        var millis = open(page.getValue(), task.getKey(), task.getValue());
                        if (opening >= 0) {
                            times.get(page.getKey()).add(millis);
                        }
                    }
                }
            }
            times.forEach((address, millis) -> System.out.printf(
                    "%nForms at %s, %d openings, ms: %s%n", address, millis.size(), BenchFigures.spread(millis)));
        }
    }

    private static double open(Page page, String number, String field) {
        page.bringToFront();
        var millis = (Number) page.evaluate(OPEN, List.of(number, field));
        page.waitForTimeout(500);
        return millis.doubleValue();
    }

    private static Page tasklist(Browser browser, String address) {
        var page = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN"))
                .newPage();
        page.navigate(address + "/camunda/app/tasklist/default/");
        page.fill("input[name=username]", ACCOUNT);
        page.fill("input[name=password]", PASSWORD);
        page.locator("main button[type=submit]").click();
        page.locator(".task-filter").first().waitFor();
        page.evaluate(CLAIM);
        page.locator(".task-filter").nth(1).click();
        page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText("9.7"))
                .first()
                .waitFor();
        return page;
    }
}
