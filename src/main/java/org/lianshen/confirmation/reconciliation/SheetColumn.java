package org.lianshen.confirmation.reconciliation;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * A column of a sheet.
 *
 * @param heading what stands over it
 * @param width in characters
 * @param value what a row has in it: a number, a moment, a text or a string; nothing for null
 * @param <R> what a row is of
 */
record SheetColumn<R>(Text heading, int width, Function<R, @Nullable Object> value) {}
