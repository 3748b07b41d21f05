/** The words of guidelines, each with what people read for it. */
@NullMarked
@NamedInterface("word")
package org.lianshen.programme.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
