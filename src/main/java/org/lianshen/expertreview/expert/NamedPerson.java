package org.lianshen.expertreview.expert;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lianshen.confirmation.matching.PersonName;
import org.lianshen.proposal.content.LocalizedName;

/**
 * A person as somebody wrote the name.
 *
 * @param written the name as written
 * @param name the same, to be compared
 */
public record NamedPerson(String written, PersonName name) {

    public static NamedPerson of(String written) {
        return new NamedPerson(written, PersonName.of(List.of(written)));
    }

    public static NamedPerson of(LocalizedName person) {
        var spellings = Stream.of(person.zh(), person.en())
                .filter(Objects::nonNull)
                .filter(spelling -> !spelling.isBlank())
                .toList();
        return new NamedPerson(spellings.isEmpty() ? "" : spellings.get(0), PersonName.of(spellings));
    }
}
