/** The two languages of the house: texts in both, and which of them a person reads. */
@NullMarked
package org.lianshen.language;

import org.jspecify.annotations.NullMarked;
