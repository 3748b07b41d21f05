package org.lianshen.models.rehearsal;

import java.time.Instant;
import java.util.List;

/**
 * What a rehearsal of a change has shown.
 *
 * @param by the account that had it played
 * @param at when
 * @param rounds the past rounds that were played; empty for the round that ships and the designers' own cases
 * @param cases how many cases were played
 * @param same how many of them went as they are expected to
 * @param different the others
 * @param untaken the elements that no case entered, as model and element
 * @param unrecorded how many cases were left out: the records do not know their beginning, they are more than are
 *     played at once, or the time was over
 */
public record Rehearsal(
        String by,
        Instant at,
        List<String> rounds,
        int cases,
        int same,
        List<DifferentCase> different,
        List<String> untaken,
        int unrecorded) {

    /** Keeps its own copies. */
    public Rehearsal {
        rounds = List.copyOf(rounds);
        different = List.copyOf(different);
        untaken = List.copyOf(untaken);
    }
}
