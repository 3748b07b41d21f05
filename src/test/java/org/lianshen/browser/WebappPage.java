package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lianshen.LianshenTest;

/** Cockpit, Admin or the profile page as one person has it open. */
final class WebappPage implements AutoCloseable {

    private final BrowserContext context;
    private final String address;
    private final Page page;
    private final List<String> failures = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    private WebappPage(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        page = context.newPage();
        page.onPageError(failures::add);
        page.onResponse(this::note);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                failures.add(message.text());
            }
        });
    }

    /** Opens a webapp by its name in English and logs in on the way. */
    static WebappPage of(Browser browser, int port, String webapp, String account) {
        return of(browser, port, webapp, account, "en-GB");
    }

    /** The same in a browser of that language. */
    static WebappPage of(Browser browser, int port, String webapp, String account, String language) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(1600, 1200));
        var opened = new WebappPage(context, "http://127.0.0.1:" + port + "/camunda/app/" + webapp + "/default/");
        opened.page.navigate(opened.address);
        opened.page.fill("input[name=username]", account);
        opened.page.fill("input[name=password]", LianshenTest.PASSWORD);
        opened.page.locator("main button[type=submit]").click();
        assertThat(opened.home()).isVisible();
        // a webapp that is still starting leads to its first page, wherever somebody has gone meanwhile
        opened.page.waitForLoadState(LoadState.NETWORKIDLE);
        return opened;
    }

    private void note(Response response) {
        if (response.status() == 403) {
            refusals.add(response.request().method() + " " + response.url());
        }
    }

    /** Goes to a place in the webapp and waits for something there. */
    void goes(String place, String selector) {
        page.navigate(address + "#" + place);
        assertThat(page.locator(selector).first()).isVisible();
    }

    /** Opens a tab at the bottom of the page by its words. */
    void opensTab(String words) {
        page.locator(".ctn-tabs .nav-tabs a, .nav-tabs a")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    /** What can be read on the page, line by line. */
    List<String> lines() {
        return page.locator("body").innerText().lines().map(String::strip).toList();
    }

    /** Something on the page. */
    Locator all(String selector) {
        return page.locator(selector);
    }

    /** The way home. */
    Locator home() {
        return page.locator("[cam-widget-header] .lianshen-home");
    }

    /** Where the browser is. */
    Page page() {
        return page;
    }

    /** Keeps a picture of the page for whoever wants to look. */
    void pictures(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", name + ".png")));
    }

    /** Scripts that failed on the page, or were not let run. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** What was asked and refused. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    @Override
    public void close() {
        context.close();
    }
}
