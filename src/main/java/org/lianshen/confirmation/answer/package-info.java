/** What entries cause: where the foreign side stands on a proposal, and what liaison officers decide on it. */
@NullMarked
@NamedInterface("answer")
package org.lianshen.confirmation.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
