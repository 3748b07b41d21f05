/** The tests' own databases. */
@NullMarked
package org.lianshen.database;

import org.jspecify.annotations.NullMarked;
