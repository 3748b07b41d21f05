/** Who is asking: accounts, roles, organisations, and the doors they may open. */
@NullMarked
package org.lianshen.identity;

import org.jspecify.annotations.NullMarked;
