/** The catalogue: calls, directions, clauses and calendars, as the published guideline has them. */
@NullMarked
package org.lianshen.programme;

import org.jspecify.annotations.NullMarked;
