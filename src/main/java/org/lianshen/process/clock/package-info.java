/** Moves the engine's time with the application's. */
@NullMarked
package org.lianshen.process.clock;

import org.jspecify.annotations.NullMarked;
