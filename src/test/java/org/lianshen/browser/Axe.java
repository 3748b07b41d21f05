package org.lianshen.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What axe-core finds wrong on a page for people with a screen reader or without a mouse. */
final class Axe {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private Axe() {}

    /** The serious and the critical findings, each with the elements it is about. */
    static List<String> serious(Page page) {
        return serious(new AxeBuilder(page));
    }

    /** The same of a part of a page: of whatever this selector finds. */
    static List<String> serious(Page page, String part) {
        return serious(new AxeBuilder(page).include(part));
    }

    private static List<String> serious(AxeBuilder builder) {
        return builder.analyze().getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(Axe::told)
                .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining("; "));
    }
}
