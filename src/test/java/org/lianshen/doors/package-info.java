/** The house under attack: every door tried over HTTP, as the lowest role that could reach it. */
@NullMarked
package org.lianshen.doors;

import org.jspecify.annotations.NullMarked;
