/** Review sheets as workbooks are written, filled in, spoiled in every way, and read. */
@NullMarked
package org.lianshen.expertreview.offline;

import org.jspecify.annotations.NullMarked;
