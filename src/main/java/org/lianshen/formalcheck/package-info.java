/** The formal check: does the guideline allow this proposal? All findings at once, each with its clause. */
@NullMarked
package org.lianshen.formalcheck;

import org.jspecify.annotations.NullMarked;
