/** What the files of a proposal really are, and that nothing in them acts by itself. */
@NullMarked
@NamedInterface("file")
package org.lianshen.proposal.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
