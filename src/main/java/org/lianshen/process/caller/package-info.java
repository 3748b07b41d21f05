/** On whose behalf the engine is asked: somebody's own, or the house's. */
@NullMarked
package org.lianshen.process.caller;

import org.jspecify.annotations.NullMarked;
