/** How the engine is set up and guarded; the only place that touches its internals. */
@NullMarked
package org.lianshen.process.engine;

import org.jspecify.annotations.NullMarked;
