/** What stands before anybody comes in. */
@NullMarked
package org.lianshen.process.start;

import org.jspecify.annotations.NullMarked;
