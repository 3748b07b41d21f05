package org.lianshen.doors.canary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Experts with names, organisations, mails and ids that are canaries, and the words they write. */
final class NamedExpert {

    private static final List<String> NAMES = List.of("玎玏", "玒玓", "玔玕", "玗玘", "玙玚", "玝玞", "玡玢", "玥玦", "玤玧");

    private NamedExpert() {}

    static String account(int place) {
        return "expert0" + place;
    }

    static String id(int place) {
        return "wren0" + place;
    }

    /** What names the expert: the list's words, the account and the account's own name. */
    static List<String> words(int place) {
        return List.of(NAMES.get(place - 1), id(place), account(place), "expert 0" + place);
    }

    static String remark(int place) {
        return "merle0" + place;
    }

    static String comment(int place) {
        return "crane0" + place;
    }

    static String draft(int place) {
        return "finch0" + place;
    }

    static String reason(int place) {
        return "heron0" + place;
    }

    /** The officer's words to the expert. */
    static String returned(int place) {
        return "stork0" + place;
    }

    /** The list of all of them, as it is taken in. */
    static byte[] list() {
        return IntStream.rangeClosed(1, NAMES.size())
                .mapToObj(place -> "%2$s,%3$s,评审人%1$s,评审单位%1$s,%2$s@example.org,示例,,,合著者%1$s,导师%1$s,前单位%1$s"
                        .formatted(NAMES.get(place - 1), id(place), account(place)))
                .collect(Collectors.joining(
                        "\n",
                        "id,account,name,organisation,email,keywords,fields,max load,co-authors,advisors,"
                                + "former organisations\n",
                        "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
