/** Finds out which of their applications is which of ours, by who and what they are; pure computation. */
@NullMarked
package org.lianshen.confirmation.matching;

import org.jspecify.annotations.NullMarked;
