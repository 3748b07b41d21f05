/** Fills the house with many proposals at once: real trees, played through the real models and copied in SQL. */
@NullMarked
package org.lianshen.bench.bulk;

import org.jspecify.annotations.NullMarked;
