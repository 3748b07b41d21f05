package org.lianshen.doors.canary;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A made-up word that stands in a name, a mail address or a remark, and that some may read.
 *
 * @param word the word, in small letters; it is found in any case
 * @param of whose it is and what
 * @param readers the accounts that may read it; an empty one is somebody who is not logged in
 * @param knowing the accounts that may read it beforehand, where it says more than who there is
 * @param since the states from which on its readers may read it
 * @param published what the public notice makes public of it, and nothing else does
 */
record Canary(
        String word,
        String of,
        Predicate<String> readers,
        Predicate<String> knowing,
        Set<String> since,
        List<String> published) {

    /** One that tells nothing about who reviews what. */
    Canary(String word, String of, Predicate<String> readers, List<String> published) {
        this(word, of, readers, readers, Set.of(), published);
    }

    Canary {
        if (!word.equals(word.toLowerCase(java.util.Locale.ROOT))) {
            throw new AssertionError("It would never be found: " + word);
        }
    }

    @Override
    public String toString() {
        return word + ", " + of;
    }
}
