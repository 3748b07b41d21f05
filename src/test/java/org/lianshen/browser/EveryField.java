package org.lianshen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Types, retypes and pastes into every field that a form shows, as fast as people do, and looks whether all of it is
 * there.
 */
final class EveryField {

    private EveryField() {}

    /** Goes through the fields that are shown now; leaves them with what was pasted last. */
    static void keepsEveryKeystroke(TasklistPage tasklist) {
        var fields = fields(tasklist);
        expectKept(tasklist, fields, "typed", (field, text) -> tasklist.types(field, text), 0);
        expectKept(tasklist, fields, "retyped", (field, text) -> tasklist.types(field, text), 1);
        expectKept(tasklist, fields, "pasted", (field, text) -> tasklist.pastes(field, text), 2);
    }

    private static void expectKept(
            TasklistPage tasklist, List<Locator> fields, String how, Filling filling, int round) {
        var wanted = new LinkedHashMap<Integer, String>();
        for (int index = 0; index < fields.size(); index++) {
            var text = isNumber(fields.get(index)) ? List.of("85", "100", "7").get(round) : text(index, round);
            wanted.put(index, text);
            filling.fill(fields.get(index), text);
            tasklist.tabs();
        }
        // a form that redraws itself late takes words away late
        tasklist.page().waitForTimeout(400);
        wanted.forEach((index, text) -> assertThat(fields.get(index).inputValue())
                .as(how + " into " + fields.get(index).getAttribute("id"))
                .isEqualTo(text));
    }

    private static String text(int index, int round) {
        return List.of("第" + index + "项 written fast", "改写 " + index + " again", "粘贴的一段文字 pasted " + index)
                .get(round);
    }

    private static List<Locator> fields(TasklistPage tasklist) {
        var all = tasklist.form()
                .locator("input[type=text]:not([readonly]):not([disabled]), textarea:not([readonly]):not([disabled])");
        var fields = new ArrayList<Locator>();
        for (int index = 0; index < all.count(); index++) {
            var field = all.nth(index);
            if (field.isVisible() && field.getAttribute("role") == null && !isSearch(field)) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** The field in which an entry of a long list is looked for holds no answer. */
    private static boolean isSearch(Locator field) {
        return (boolean)
                field.evaluate("input => input.closest('.fjs-form-field-taglist, .fjs-form-field-select') !== null");
    }

    private static boolean isNumber(Locator field) {
        return (boolean) field.evaluate("input => input.id.includes('-score')");
    }

    private interface Filling {
        void fill(Locator field, String text);
    }
}
