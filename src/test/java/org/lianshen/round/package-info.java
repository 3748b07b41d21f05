/** Tests of rounds. */
@NullMarked
package org.lianshen.round;

import org.jspecify.annotations.NullMarked;
