/** Review sheets: what an expert writes, how it is checked and scored, and every version that was sent. */
@NullMarked
package org.lianshen.expertreview.sheet;

import org.jspecify.annotations.NullMarked;
