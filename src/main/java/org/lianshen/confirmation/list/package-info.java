/** Reads the files agencies send their lists in: CSV and XLSX, told apart by what is in them. */
@NullMarked
package org.lianshen.confirmation.list;

import org.jspecify.annotations.NullMarked;
