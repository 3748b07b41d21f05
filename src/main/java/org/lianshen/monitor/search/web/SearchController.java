package org.lianshen.monitor.search.web;

import org.lianshen.monitor.ForMonitors;
import org.lianshen.monitor.search.Hits;
import org.lianshen.monitor.search.Search;
import org.lianshen.monitor.search.SearchQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search for programs. */
@RestController
@ForMonitors
class SearchController {

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/api/search")
    Hits find(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page) {
        return search.find(SearchQuery.of(q), page);
    }
}
