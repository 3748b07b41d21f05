package org.lianshen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lianshen.LianshenTest;

/** Tasklist as one person has it open. */
final class TasklistPage implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "browser");

    /** The form takes over what was typed after a pause of 0.3 seconds; nobody goes through fields faster. */
    private static final double TYPING_PAUSE = 400;

    private final BrowserContext context;
    private final Page page;
    private final List<String> failures = new ArrayList<>();

    private TasklistPage(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        page = context.newPage();
        page.onPageError(failures::add);
    }

    /** Opens the address of Tasklist, is sent to the login page, and logs in there. */
    static TasklistPage of(Browser browser, int port, String account) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1700, 1300));
        var tasklist = new TasklistPage(context);
        tasklist.page.navigate("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/");
        tasklist.page.fill("input[name=username]", account);
        tasklist.page.fill("input[name=password]", LianshenTest.PASSWORD);
        tasklist.page.locator("main button[type=submit]").click();
        assertThat(tasklist.filter("待认领")).isVisible();
        return tasklist;
    }

    /** Chooses a filter on the left. */
    void opens(String filter) {
        filter(filter).click();
        assertThat(page.locator(".task-filter.active")).containsText(filter);
    }

    private Locator filter(String name) {
        return page.locator(".task-filter").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** The card of a task in the list in the middle. */
    Locator card(String task, String number) {
        return page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText(number));
    }

    /** Opens the task and claims it; its form can then be filled in. */
    void claims(String task, String number) {
        card(task, number).locator("h4.task a").click();
        page.locator("button.claim").click();
        assertThat(page.locator(".assignee .glyphicon-remove")).isVisible();
        assertThat(form()).isVisible();
    }

    /** The form of the open task. */
    Locator form() {
        return page.locator(".fjs-container");
    }

    /** Fills in a field by its key. */
    void fills(String key, String text) {
        field(key).fill(text);
        field(key).blur();
        page.waitForTimeout(TYPING_PAUSE);
    }

    /** A field by its key. */
    Locator field(String key) {
        return form().locator("[id*='-" + key + "_']").first();
    }

    /** Chooses an option of a group of radio buttons, which is found by its label. */
    void chooses(String option) {
        form().getByText(option, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    /** Answers the question of a clause, in a list of such questions. */
    void answers(String clause, String answer) {
        form().locator(".fjs-repeat-render-row, .fjs-form-field-dynamiclist .fjs-children")
                .filter(new Locator.FilterOptions().setHasText(clause))
                .last()
                .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    /** Presses the button that sends the form. */
    void sends() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .click();
    }

    /** Waits until the form is taken and the task closed. */
    void expectDone() {
        assertThat(form()).isHidden();
        assertThat(page.locator(".no-task")).isVisible();
    }

    /** Logs out by Tasklist's own menu. */
    void logsOut() {
        page.locator(".account .dropdown-toggle, .account.dropdown > a").first().click();
        page.getByText("退出", new Page.GetByTextOptions().setExact(true)).first().click();
    }

    /** Waits for the house's own login page. */
    void expectLoginPage() {
        page.waitForURL(address -> address.endsWith("/login"));
        assertThat(page.locator("main input[name=password]")).isVisible();
    }

    /** What Tasklist says on top of everything. */
    Locator notification() {
        return page.locator("[notifications-panel] .alert, .page-notifications .alert");
    }

    /** Keeps a picture of the page for whoever wants to look. */
    void pictures(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** Scripts that failed on the page. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        context.close();
    }
}
