/** What stands around the code: the ways to run it and what is written about it. */
@NullMarked
package org.lianshen.house;

import org.jspecify.annotations.NullMarked;
