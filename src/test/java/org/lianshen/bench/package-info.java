/** How fast the house is beside an engine that does nothing but run the same models: {@code mvn -Pbench verify}. */
@NullMarked
package org.lianshen.bench;

import org.jspecify.annotations.NullMarked;
