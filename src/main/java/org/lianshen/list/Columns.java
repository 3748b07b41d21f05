package org.lianshen.list;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of one kind of list. Case, width, blanks, hyphens, underscores and brackets of a header do not count, nor
 * does British or American spelling; a header may also give both languages.
 *
 * @param <C> the columns
 */
public final class Columns<C extends Column> {

    /** What is longer is no header, and not worth to be compared. */
    private static final int LONGEST_HEADER = 200;

    private final List<C> all;
    private final Map<String, C> named = new HashMap<>();

    private Columns(List<C> all) {
        this.all = List.copyOf(all);
        for (var column : all) {
            Stream.of(
                            List.of(column.property()),
                            column.headers().english(),
                            column.headers().chinese())
                    .flatMap(List::stream)
                    .forEach(header -> named.putIfAbsent(plain(header), column));
        }
    }

    /** These columns. */
    public static <C extends Column> Columns<C> of(List<C> columns) {
        return new Columns<>(columns);
    }

    /** All of them, in their order. */
    List<C> all() {
        return all;
    }

    /** The labels of all of them. */
    String labels() {
        return all.stream().map(Column::label).collect(Collectors.joining("、"));
    }

    /** The column that a header names. */
    public Optional<C> ofHeader(String header) {
        if (header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        var plain = plain(header);
        return named(plain).or(() -> inBothLanguages(plain));
    }

    private Optional<C> inBothLanguages(String plain) {
        var chinese = named(plain.replaceAll("\\P{IsHan}", ""));
        var english = named(plain.replaceAll("\\p{IsHan}", ""));
        return chinese.equals(english) ? chinese : Optional.empty();
    }

    private Optional<C> named(String plain) {
        return Optional.ofNullable(named.get(plain));
    }

    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replace("organization", "organisation");
    }
}
