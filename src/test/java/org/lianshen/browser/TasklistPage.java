package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lianshen.LianshenTest;
import org.lianshen.language.Language;

/** Tasklist as one person has it open, worked by mouse and keyboard. */
final class TasklistPage implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "browser");

    /** A fast typist's pace: milliseconds from key to key. */
    private static final double PACE_MILLIS = 30;

    /** How far the page, or a table in it that would have to be scrolled, reaches: pixels. */
    private static final String WIDEST = """
            () => Math.max(document.documentElement.scrollWidth,
              ...[...document.querySelectorAll('.fjs-table-inner-container')]
                .map((table) => table.getBoundingClientRect().left + table.scrollWidth).map(Math.floor))
            """;

    private static final double SOON_MILLIS = 3_000;

    private static final int DESK = 1366;
    private static final int PHONE = 390;
    private static final int HEIGHT = 900;

    private final BrowserContext context;
    private final Page page;
    private final Language language;
    private final List<String> failures = new ArrayList<>();

    private TasklistPage(BrowserContext context, Language language) {
        this.context = context;
        this.language = language;
        context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        page = context.newPage();
        page.onPageError(failures::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                failures.add(message.text());
            }
        });
    }

    /** Opens the address of Tasklist, is sent to the login page, and logs in there. */
    static TasklistPage of(Browser browser, int port, String account, Language language) {
        var locale = language == Language.CHINESE ? "zh-CN" : "en-US";
        var context = browser.newContext(
                new Browser.NewContextOptions().setLocale(locale).setViewportSize(DESK, HEIGHT));
        var tasklist = new TasklistPage(context, language);
        tasklist.page.navigate("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/");
        tasklist.logsIn(account);
        return tasklist;
    }

    /** Logs in on the login page that is open. */
    void logsIn(String account) {
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", LianshenTest.PASSWORD);
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".task-filter").first()).isVisible();
    }

    /** Opens an address anew, as from a note or a letter. */
    void comesBackTo(String address) {
        page.navigate("about:blank");
        page.navigate(address);
    }

    /** Logs in in another window of the same browser. */
    void logsInElsewhere(String account) {
        var window = context.newPage();
        window.navigate(page.url().replaceAll("/camunda/.*", "/login"));
        window.fill("input[name=username]", account);
        window.fill("input[name=password]", LianshenTest.PASSWORD);
        window.locator("main button[type=submit]").click();
        window.waitForURL(address -> !address.endsWith("/login"));
        window.close();
    }

    /** One of two texts, by the language of this person. */
    String says(String zh, String en) {
        return language == Language.CHINESE ? zh : en;
    }

    Language language() {
        return language;
    }

    Page page() {
        return page;
    }

    // the list

    /** Chooses a filter on the left: to claim, mine, overdue. */
    void filters(String name) {
        filter(name).click();
        assertThat(page.locator(".task-filter.active")).containsText(name);
    }

    private Locator filter(String name) {
        return page.locator(".task-filter").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Types into the search field above the list. */
    void searches(String text) {
        page.locator(".lianshen-search input").fill(text);
    }

    /** The cards in the list. */
    Locator cards() {
        return page.locator(".lianshen-card");
    }

    /** The card of a task about a proposal or a direction. */
    Locator card(String task, String about) {
        return cards().filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText(about));
    }

    /** Finds the one task about a proposal or direction, and opens it; its form can then be read. */
    void opens(String about) {
        opens("", about);
    }

    /** Opens the task; its form can then be read. */
    void opens(String task, String about) {
        card(task, about).first().click();
        assertThat(form()).isVisible();
        assertThat(page.locator(".lianshen-hint .lianshen-claim")).isVisible();
    }

    /** Claims the open task; its form can then be filled in. */
    void claims() {
        page.locator(".lianshen-claim").click();
        assertThat(page.locator(".lianshen-send")).isVisible();
        assertThat(page.locator(".lianshen-draft")).not().isEmpty();
    }

    /** Opens the task and claims it. */
    void claims(String task, String about) {
        opens(task, about);
        claims();
    }

    // the form

    /** The form of the open task. */
    Locator form() {
        return page.locator(".fjs-container");
    }

    /** A field by its key; the first where a list has several. */
    Locator field(String key) {
        return field(key, 0);
    }

    /** A field by its key, in that row of a list (from 0). */
    Locator field(String key, int row) {
        return form().locator("[id*='-" + key + "_']:is(input, textarea)").nth(row);
    }

    /** Goes to a field, selects what it holds and types over it. */
    void types(Locator field, String text) {
        field.focus();
        page.keyboard().press("Control+A");
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(PACE_MILLIS));
    }

    void types(String key, String text) {
        types(field(key), text);
    }

    /** Copies a text elsewhere on the page and pastes it over what the field holds. */
    void pastes(Locator field, String text) {
        var source = page.locator(".lianshen-search input");
        source.evaluate("(input, text) => { input.value = text; }", text.replace('\n', ' '));
        source.focus();
        page.keyboard().press("Control+A");
        page.keyboard().press("Control+C");
        source.evaluate("input => { input.value = ''; }");
        field.focus();
        page.keyboard().press("Control+A");
        page.keyboard().press("Control+V");
    }

    /** Leaves a field by the keyboard. */
    void tabs() {
        page.keyboard().press("Tab");
    }

    /** Chooses, by the keyboard, the option of that place (from 0) in a group of radio buttons. */
    void chooses(String key, int row, int option) {
        var radio = groups(key).nth(row).locator("input[type=radio]").nth(option);
        radio.focus();
        page.keyboard().press("Space");
        assertThat(radio).isChecked();
    }

    /** The groups of radio buttons of that key, one a row where they stand in a list. */
    Locator groups(String key) {
        return form().locator(".fjs-form-field-radio")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[type=radio][id*='-" + key + "_']")));
    }

    /** Chooses the option of a field as the form names its value. */
    void chooses(FormSchema schema, String key, String value) {
        chooses(key, 0, schema.option(key, value));
    }

    /** Ticks, by the keyboard, the first box of that label. */
    void ticks(String label) {
        var box = form().getByLabel(label).first();
        box.focus();
        page.keyboard().press("Space");
        assertThat(box).isChecked();
    }

    /** Opens a select and takes the entry that has that text. */
    void picks(String key, String text) {
        var select = form().locator(".fjs-form-field-select, .fjs-form-field-taglist")
                .filter(new Locator.FilterOptions().setHas(page.locator("[id*='-" + key + "_']")))
                .first();
        // a select that has the focus already is open, and a click would close it
        page.evaluate("() => document.activeElement.blur()");
        assertThat(page.locator(".fjs-dropdownlist-item")).hasCount(0);
        select.locator(".fjs-input, .fjs-taglist-input").first().click();
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
    }

    /** The line beside the button that tells of the draft. */
    Locator draft() {
        return page.locator(".lianshen-draft");
    }

    /** Waits until all that was typed is on the server: the form takes it over after a pause of its own. */
    void expectDraftSaved() {
        page.evaluate("() => new Promise(taken => setTimeout(taken, 600))");
        assertThat(page.locator(".lianshen-draft-saved")).isVisible();
    }

    /** Presses the button that sends the form. */
    void sends() {
        page.locator(".lianshen-send").click();
    }

    /** Expects that the button may be pressed again soon, without anything else happening on the page. */
    void expectReadyToSend() {
        assertThat(page.locator(".lianshen-send"))
                .isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(SOON_MILLIS));
    }

    /** What is said beside the button to keep the form from being sent. */
    Locator blocks() {
        return page.locator(".lianshen-blocks");
    }

    /** Waits until the form is taken, and gives what is said about it. */
    Locator expectReceipt() {
        assertThat(page.locator(".lianshen-receipt")).isVisible();
        assertThat(form()).isHidden();
        return page.locator(".lianshen-receipt");
    }

    // the frame

    /** Logs out by Tasklist's own menu. */
    void logsOut() {
        page.locator(".account .dropdown-toggle").first().click();
        page.locator(".account .logout a").click();
    }

    /** Waits for the house's own login page. */
    void expectLoginPage() {
        page.waitForURL(address -> address.replaceAll("#.*", "").endsWith("/login"));
        assertThat(page.locator("main input[name=password]")).isVisible();
    }

    /** What Tasklist says on top of everything. */
    Locator notification() {
        return page.locator("[notifications-panel] .alert, .page-notifications .alert");
    }

    /** A button of that name. */
    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Keeps a picture of the page for whoever wants to look. */
    void pictures(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + language.tag() + ".png"))
                .setFullPage(true));
    }

    /** The same on a phone, on which nothing may stand beside the screen. */
    void expectFitsAPhone(String name) {
        page.setViewportSize(PHONE, HEIGHT);
        pictures(name + "-phone");
        var wide = (Integer) page.evaluate(WIDEST);
        page.setViewportSize(DESK, HEIGHT);
        if (wide > PHONE) {
            throw new AssertionError(name + " is " + wide + " px wide on a phone of " + PHONE + " px");
        }
    }

    /** Scripts that failed on the page, and what the content policy kept away. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        context.close();
    }
}
