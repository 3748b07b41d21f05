package org.lianshen.expertreview.web;

import java.util.List;
import org.springframework.ui.Model;

/**
 * One page of a long list.
 *
 * @param items what stands on it
 * @param page which it is, from 0
 * @param pages how many there are, at least 1
 * @param total how long the list is
 */
record PageOfList<T>(List<T> items, int page, int pages, int total) {

    private static final int LENGTH = 25;

    /** That page, or the nearest there is. */
    static <T> PageOfList<T> of(List<T> all, int page) {
        int pages = Math.max(1, (all.size() + LENGTH - 1) / LENGTH);
        int nearest = Math.min(Math.max(page, 0), pages - 1);
        int from = nearest * LENGTH;
        return new PageOfList<>(all.subList(from, Math.min(from + LENGTH, all.size())), nearest, pages, all.size());
    }

    /** Tells it to a page, its items under that name. */
    void fill(Model model, String name) {
        model.addAttribute(name, items);
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("total", total);
    }
}
