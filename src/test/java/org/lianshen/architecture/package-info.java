/** The house as it is drawn: which package may look at which, and what no class may do. */
@NullMarked
package org.lianshen.architecture;

import org.jspecify.annotations.NullMarked;
