package org.lianshen.proposal.version;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of the content that says something else now.
 *
 * @param path where it stands: property names, and for an entry of a list its id, side or place from 1
 * @param before what it said; null where it was absent
 * @param now what it says; null where it is absent
 */
public record FieldChange(
        List<String> path,
        @Nullable String before,
        @Nullable String now) {

    private static final int SHORT = 240;
    private static final int AROUND = 60;

    /** Keeps its own copy of the path. */
    public FieldChange {
        path = List.copyOf(path);
    }

    /** The same; of long texts only where they differ, with some words around. */
    public FieldChange excerpt() {
        if (before == null || now == null || Math.max(before.length(), now.length()) <= SHORT) {
            return new FieldChange(path, start(before), start(now));
        }
        int least = Math.min(before.length(), now.length());
        int head = 0;
        while (head < least && before.charAt(head) == now.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < least - head
                && before.charAt(before.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        return new FieldChange(path, around(before, head, tail), around(now, head, tail));
    }

    private static String around(String text, int head, int tail) {
        int from = Math.max(0, head - AROUND);
        int to = Math.min(text.length(), text.length() - tail + AROUND);
        int end = Math.min(to, from + 2 * SHORT);
        return (from > 0 ? "…" : "") + whole(text, from, end) + (end < text.length() ? "…" : "");
    }

    private static @Nullable String start(@Nullable String text) {
        return text == null || text.length() <= 2 * SHORT ? text : whole(text, 0, 2 * SHORT) + "…";
    }

    /** A part of a text that cuts no character in two. */
    private static String whole(String text, int from, int to) {
        int first = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
        int last = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
        return text.substring(first, Math.max(first, last));
    }
}
