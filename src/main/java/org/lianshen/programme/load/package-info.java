/** Reads the guideline files and refuses to load them broken. */
@NullMarked
package org.lianshen.programme.load;

import org.jspecify.annotations.NullMarked;
