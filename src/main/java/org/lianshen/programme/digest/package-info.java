/** What those who watch over the programme are told each week. */
@NullMarked
@NamedInterface("digest")
package org.lianshen.programme.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
