/** What a single field of a proposal may hold, wherever it stands. */
@NullMarked
@NamedInterface("field")
package org.lianshen.proposal.content.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
