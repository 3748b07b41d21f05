/** The words that data, JSON and the database spell for the constants of an enum. */
@NullMarked
@NamedInterface("word")
package org.lianshen.language.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
