/** What was submitted each time, and what changed between two submissions. */
@NullMarked
@NamedInterface("version")
package org.lianshen.proposal.version;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
