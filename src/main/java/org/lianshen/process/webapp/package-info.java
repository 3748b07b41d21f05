/** Where the engine's webapps lie, and which of their calls are open to whom. */
@NullMarked
package org.lianshen.process.webapp;

import org.jspecify.annotations.NullMarked;
