/** What the agencies say, entry by entry, as it is kept; and who may say it. */
@NullMarked
@NamedInterface("entry")
package org.lianshen.confirmation.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
