/** The round's models and the engine: its steps, its start, its timers. */
@NullMarked
package org.lianshen.process.round;

import org.jspecify.annotations.NullMarked;
