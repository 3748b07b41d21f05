package org.lianshen.monitor.search.web;

import org.lianshen.monitor.ForMonitors;
import org.lianshen.monitor.search.Hits;
import org.lianshen.monitor.search.Search;
import org.lianshen.monitor.search.SearchQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search as a page. */
@Controller
@ForMonitors
class SearchPage {

    private final Search search;

    SearchPage(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    String find(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        var query = SearchQuery.of(q);
        var fault = query.fault();
        model.addAttribute("query", query);
        model.addAttribute("fault", fault.orElse(null));
        model.addAttribute("persons", search.mayFindPersons());
        model.addAttribute("hits", fault.isPresent() ? Hits.NONE : search.find(query, page));
        return "search";
    }
}
