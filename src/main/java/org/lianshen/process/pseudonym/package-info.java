/** Keeps from the engine's answers who reviews what, until it is decided. */
@NullMarked
package org.lianshen.process.pseudonym;

import org.jspecify.annotations.NullMarked;
