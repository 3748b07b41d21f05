/** Writes tables that people take away as files: CSV and XLSX, in which nothing is a formula. */
@NullMarked
@NamedInterface("table")
package org.lianshen.list.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
