/** What a list of tasks says about each of them, and how one is found in it. */
@NullMarked
package org.lianshen.process.card;

import org.jspecify.annotations.NullMarked;
