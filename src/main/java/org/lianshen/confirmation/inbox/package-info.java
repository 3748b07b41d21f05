/** Where entries come in: read, kept first, then given their proposals and acted on. */
@NullMarked
@NamedInterface("inbox")
package org.lianshen.confirmation.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
