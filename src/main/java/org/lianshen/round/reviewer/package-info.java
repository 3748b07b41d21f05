/** What reviewers are called to whoever may not know them before the decision. */
@NullMarked
@NamedInterface("reviewer")
package org.lianshen.round.reviewer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
