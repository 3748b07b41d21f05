package org.lianshen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;

/** Clicks every link of a form as people do, and looks at what opens. */
final class Links {

    private Links() {}

    /**
     * Clicks each link. Every one opens a window of its own, with a page that is there and is for this person, and the
     * form stays open behind it.
     *
     * @return the addresses that opened
     */
    static List<String> expectAllOpen(TasklistPage tasklist) {
        var links = tasklist.form().locator("a[href]:visible:not(.fjs-powered-by-link)");
        var opened = new ArrayList<String>();
        for (int index = 0; index < links.count(); index++) {
            opened.add(open(tasklist, links.nth(index)));
        }
        assertThat(tasklist.form().isVisible()).isTrue();
        return opened;
    }

    private static String open(TasklistPage tasklist, Locator link) {
        var address = link.getAttribute("href");
        var statuses = new ArrayList<Integer>();
        tasklist.page().context().onResponse(response -> {
            if (response.url().endsWith(address)) {
                statuses.add(response.status());
            }
        });
        var window = tasklist.page().waitForPopup(link::click);
        window.waitForLoadState();
        assertThat(statuses).as(address).isNotEmpty().allMatch(status -> status == 200 || status == 304);
        var shown = window.url();
        assertThat(shown).as("the address that " + address + " leads to").contains(address);
        window.close();
        return shown;
    }
}
