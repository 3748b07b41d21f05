package org.lianshen.programme;

import java.util.List;
import java.util.Optional;

/** All published calls. Read once at the start, never changed. */
public final class Catalogue {

    private final List<Call> calls;

    /** A catalogue of these calls, whose ids are unique. */
    public Catalogue(List<Call> calls) {
        this.calls = List.copyOf(calls);
    }

    /** All calls, in the order of their ids. */
    public List<Call> calls() {
        return calls;
    }

    /** The call of this id. */
    public Optional<Call> call(String id) {
        return calls.stream().filter(call -> call.id().equals(id)).findFirst();
    }

    /** The direction of this code in this call. */
    public Optional<Direction> direction(DirectionId id) {
        return call(id.call()).flatMap(found -> found.direction(id.code()));
    }

    /** Every agency of any call, each id once. */
    public List<Agency> agencies() {
        return calls.stream()
                .flatMap(call -> call.agencies().stream())
                .distinct()
                .toList();
    }

    /** Every recommender of any call, each id once. */
    public List<Recommender> recommenders() {
        return calls.stream()
                .flatMap(call -> call.recommenders().stream())
                .distinct()
                .toList();
    }

    /** The agency of this id. */
    public Optional<Agency> agency(String id) {
        return agencies().stream().filter(agency -> agency.id().equals(id)).findFirst();
    }

    /** The recommender of this id. */
    public Optional<Recommender> recommender(String id) {
        return recommenders().stream()
                .filter(recommender -> recommender.id().equals(id))
                .findFirst();
    }
}
