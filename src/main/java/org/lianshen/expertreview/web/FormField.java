package org.lianshen.expertreview.web;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form about an expert, as a page shows it.
 *
 * @param name its name in the form, which its label and hint are found by
 * @param value what stands in it
 * @param stored what is stored, where that differs from what was typed; null where it does not
 * @param rows lines of its box; one where it is a single line
 * @param required whether it may not be empty
 */
record FormField(String name, String value, @Nullable String stored, int rows, boolean required) {}
