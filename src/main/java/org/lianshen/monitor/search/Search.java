package org.lianshen.monitor.search;

import java.util.List;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.monitor.ForMonitors;
import org.lianshen.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds proposals that have been submitted. */
@Service
@ForMonitors
public class Search {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 10_000;

    private final SearchRepository proposals;
    private final HitStepRepository waiting;
    private final Callers callers;

    Search(SearchRepository proposals, HitStepRepository waiting, Callers callers) {
        this.proposals = proposals;
        this.waiting = waiting;
        this.callers = callers;
    }

    /**
     * One page of what has all the words: in its number, its titles, the names of its organisations, and for those who
     * work with dossiers in the names of its people.
     *
     * @throws Refusal where there is nothing to look for, or no such page can be
     */
    @Transactional(readOnly = true)
    public Hits find(SearchQuery query, int page) {
        query.fault().ifPresent(fault -> {
            throw Refusal.unacceptable("/q", fault.text());
        });
        if (page < 0 || page > LAST_PAGE) {
            throw Refusal.unacceptable("/page", Text.of("monitor.pages-count-from-0", LAST_PAGE));
        }
        var found = proposals.find(query.words(), mayFindPersons(), page * PAGE_SIZE, PAGE_SIZE + 1);
        var shown = found.subList(0, Math.min(found.size(), PAGE_SIZE));
        var steps = waiting.of(shown.stream().map(Hit::number).toList());
        return new Hits(
                shown.stream()
                        .map(hit -> new Hit(
                                hit.number(),
                                hit.title(),
                                hit.organisation(),
                                hit.status(),
                                steps.getOrDefault(hit.number(), List.of()),
                                hit.page()))
                        .toList(),
                page,
                found.size() > PAGE_SIZE);
    }

    /** Whether the reader may look for people: whoever reads dossiers for their duty, not who only watches. */
    public boolean mayFindPersons() {
        return mayFindPersons(callers.current());
    }

    private static boolean mayFindPersons(Caller reader) {
        return reader.has(Role.OFFICER)
                || reader.has(Role.LIAISON)
                || reader.has(Role.CHAIR)
                || reader.has(Role.APPROVER);
    }
}
