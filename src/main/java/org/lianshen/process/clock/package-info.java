/** Moves the engine's time with the application's. */
@NullMarked
@NamedInterface("clock")
package org.lianshen.process.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
