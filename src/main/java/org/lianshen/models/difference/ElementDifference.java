package org.lianshen.models.difference;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * One thing that is different.
 *
 * @param file name of the file
 * @param element id of the element in it; empty where the whole file is meant
 * @param kind in which way
 * @param property what of the element, as the file spells it, for instance {@code camunda:candidateGroups} or
 *     {@code timerEventDefinition/timeDuration}; empty where it was added, removed or moved
 * @param was what it said before; null where it said nothing
 * @param now what it says now; null where it says nothing any more
 * @param message the same as a sentence
 */
public record ElementDifference(
        String file,
        String element,
        DifferenceKind kind,
        String property,
        @Nullable String was,
        @Nullable String now,
        Text message) {}
