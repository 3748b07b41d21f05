package org.lianshen.list.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * A column of a table.
 *
 * @param <R> what a row is made from
 * @param heading what it is called; files have both languages beside each other
 * @param value what it has of a row: a number, a moment, a day, a text in two languages, any other thing by its words;
 *     null for an empty cell
 */
public record TableColumn<R>(Text heading, Function<R, ? extends @Nullable Object> value) {}
