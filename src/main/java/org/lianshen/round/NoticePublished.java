package org.lianshen.round;

import java.util.List;

/**
 * An edition of a public notice is out.
 *
 * @param call the call
 * @param direction the direction's code
 * @param edition which edition
 * @param numbers the proposals on it
 */
public record NoticePublished(String call, String direction, int edition, List<String> numbers) {

    /** Keeps its own copy of the list. */
    public NoticePublished {
        numbers = List.copyOf(numbers);
    }
}
