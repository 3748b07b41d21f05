/** The doors of all forms. */
@NullMarked
package org.lianshen.process.door;

import org.jspecify.annotations.NullMarked;
