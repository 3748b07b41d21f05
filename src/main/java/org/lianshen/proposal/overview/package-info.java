/** The list of proposals as people look through it: searched, sorted, and with whose turn it is. */
@NullMarked
@NamedInterface("overview")
package org.lianshen.proposal.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
