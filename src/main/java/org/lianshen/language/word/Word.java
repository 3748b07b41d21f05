package org.lianshen.language.word;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An enum constant that data and JSON spell as one lower-case word, for instance {@code joint-laboratory}. */
public interface Word {

    /** The word as JSON and YAML spell it. */
    String word();

    /** The constant of that word; empty for any other spelling. */
    static <E extends Enum<E> & Word> Optional<E> find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.word().equals(word))
                .findFirst();
    }

    /** All words of an enum, in the order of its constants. */
    static <E extends Enum<E> & Word> List<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
    }
}
