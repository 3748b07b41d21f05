/** Reads lists that people send as files: CSV and XLSX, told apart by what is in them, their columns by the header. */
@NullMarked
package org.lianshen.list;

import org.jspecify.annotations.NullMarked;
