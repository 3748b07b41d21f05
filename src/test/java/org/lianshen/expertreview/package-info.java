/** Tests of experts, assignments and reviews; the stage they play on serves the rounds' tests, too. */
@NullMarked
package org.lianshen.expertreview;

import org.jspecify.annotations.NullMarked;
