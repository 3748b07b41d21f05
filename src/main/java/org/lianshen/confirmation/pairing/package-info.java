/** Which proposal an entry is about: by reference, by what was said before, by likeness, or as an officer says. */
@NullMarked
@NamedInterface("pairing")
package org.lianshen.confirmation.pairing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
