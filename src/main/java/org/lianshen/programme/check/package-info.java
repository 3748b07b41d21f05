/** The small sealed set of checks that a rule of the guideline may ask for, with their parameters. */
@NullMarked
@NamedInterface("check")
package org.lianshen.programme.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
